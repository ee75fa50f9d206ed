import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { assertCovered } from './coverage.ts';
import { fontFace, woff2 } from './font-face.ts';
import type { KatexSheet } from './katex-sheet.ts';
import { coverage, cut } from './subset.ts';
import { type Faces, textFamily } from './text-face.ts';
import type { Usage } from './usage.ts';

const { resolve } = createRequire(import.meta.url);
const main = 'KaTeX_Main-Regular';
/** These two exist even on a site without formulas, so that a layout may name them. */
const always: Record<string, string> = { [main]: '=', 'KaTeX_Math-Italic': 'x' };

/**
 * Upright letters and figures of formulas come from the text face: they match the words around them, and KaTeX's own
 * would cost 5 KB more. 0.93 sets them in proportion to KaTeX's italics (between equal x-heights, 0.91, and equal
 * capitals, 1.02), and formulas at 1 / 0.93 of the text give them the very size of the text.
 */
const uprightScale = 0.93;
export const mathSize = Number((1 / uprightScale).toFixed(4));
const upright = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];

/**
 * The signs that the text face lacks and KaTeX's has (arrows, ≈, ≥), at the size they have in formulas.
 * @param missing the characters that the text face lacks; those found are taken out
 */
export async function cutSymbols(missing: Set<string>): Promise<Faces> {
  const font = await readFile(resolve(`katex/dist/fonts/${main}.ttf`));
  const has = [...coverage(font)].filter((character) => missing.delete(character));
  if (has.length === 0) return { files: new Map(), css: '' };
  const file = 'text-symbols.woff2';
  const adjust = { 'size-adjust': `${Number((100 * mathSize).toFixed(2))}%` };
  return {
    files: new Map([[file, (await cut(font, has.join(''))).woff2]]),
    css: fontFace({
      family: textFamily,
      src: [woff2(file)],
      weight: '400',
      display: 'optional',
      characters: has,
      adjust,
    }),
  };
}

/**
 * Cuts every KaTeX font that the formulas use down to the characters they set in it. Names of families stay KaTeX's.
 * @param text the text face's file, for upright letters and figures
 * @throws when a formula sets a character that its font does not have
 */
export async function cutMathFaces(usage: Usage, sheet: KatexSheet, text: string): Promise<Faces> {
  const fonts = new Map<string, Buffer>();
  const covered = new Map<string, Set<string>>();
  for (const { name } of sheet.faces) {
    const font = await readFile(resolve(`katex/dist/fonts/${name}.ttf`));
    fonts.set(name, font);
    covered.set(name, coverage(font));
  }
  assertCovered(usage, (face, character) => covered.get(face)?.has(character) ?? false);

  const files = new Map<string, Buffer>();
  let css = '';
  for (const { name, family, weight, style } of sheet.faces) {
    const characters = new Set([...(always[name] ?? ''), ...(usage.glyphs.get(name)?.keys() ?? [])]);
    if (name === main) for (const character of upright) characters.delete(character);
    if (characters.size === 0) continue;
    const sorted = [...characters].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!).join('');
    files.set(`${name}.woff2`, (await cut(fonts.get(name)!, sorted)).woff2);
    css += fontFace({ family, src: [woff2(`${name}.woff2`)], weight, style: style as 'normal', display: 'block' });
  }
  const adjust = { 'size-adjust': `${100 * uprightScale}%` };
  css += fontFace({ family: 'KaTeX_Main', src: [woff2(text)], display: 'block', characters: upright, adjust });
  return { files, css };
}
