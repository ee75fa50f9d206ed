import type { Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { classesOf } from '../../lib/nodes.ts';
import type { Page } from '../pages.ts';
import { katexFaces } from './katex-faces.ts';

/** The text face, roman and italic; all other fonts are KaTeX's. */
export const textFonts = ['SourceSerif4-Regular', 'SourceSerif4-It'] as const;
const [textFont, italicFont] = textFonts;
const mainFont = 'KaTeX_Main-Regular';

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
/**
 * Always in the text face, so that small edits do not change the file, and scripts may write what no page holds. A
 * character costs about 40 bytes.
 */
const standing = `${ascii}àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒ«»‘’“”–—…−×·•→\u00a0\u202f`;

/**
 * Collects what pages print: for each font, by its name, the characters that are set in it, and for each the first place that
 * needs it; and the names of all elements and classes.
 */
export function readCharacters(pages: Pick<Page, 'file' | 'tree'>[]) {
  const byFont = new Map<string, Map<string, string>>();
  const names = new Set<string>();
  /** The source of the formula that is being read: it stands before its glyphs. */
  let tex = '';

  const record = (font: string, text: string, place: string): void => {
    const characters = byFont.get(font) ?? new Map<string, string>();
    byFont.set(font, characters);
    for (const character of text) {
      // Letters and figures of formulas come from the text face (see style-sheet.ts), which has them anyway.
      if (font === mainFont && /[0-9A-Za-z]/.test(character)) continue;
      if (!characters.has(character)) characters.set(character, place);
    }
  };

  /** @param font what text is set in here; undefined where nothing is drawn */
  const read = (node: Nodes, path: string, font: string | undefined): void => {
    if (node.type === 'text' && font) {
      // NFC, because a browser composes letter and accent by itself when the font has the composed letter.
      record(font, node.value.normalize('NFC'), font === textFont ? path : `${path}, $${tex.trim()}$`);
    }
    if (!('children' in node)) return;
    let own = font;
    if (node.type === 'element') {
      const classes = classesOf(node);
      const inFormula = font !== textFont || classes.includes('katex');
      for (const name of [node.tagName, ...classes]) names.add(name);
      if (node.tagName === 'annotation') tex = toString(node);
      if (node.tagName === 'script' || classes.includes('katex-mathml')) own = undefined;
      else if (inFormula && font) own = faceOf(classes) ?? font;
    }
    for (const child of node.children) read(child, path, own);
  };

  record(textFont, standing, '');
  // The numbers that KaTeX itself gives to lines are made by a CSS counter: no page holds them.
  record(mainFont, '()', '');
  for (const { file, tree } of pages) read(tree, file, textFont);
  // Any word may be emphasised.
  byFont.set(italicFont, byFont.get(textFont)!);
  return { byFont, names };
}

const faceOf = (classes: readonly string[]): string | undefined =>
  katexFaces.find(([names]) => names.split(' ').every((name) => classes.includes(name)))?.[1];
