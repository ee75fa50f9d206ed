import postcss, { type Root, type Rule } from 'postcss';
import { type Box, compile, matches, type Selector, specificity } from './selectors.ts';

/** The font of an element, in the words of the style sheet. */
export interface Font {
  family: string;
  weight: string;
  style: string;
}

/** One of KaTeX's font files. */
export interface Face extends Font {
  /** Its name without ending, such as KaTeX_Main-Regular. */
  name: string;
}

interface FontRule {
  selector: Selector;
  font: Partial<Font>;
}

/** What KaTeX's own style sheet says: the files, who uses which, and every selector. */
export interface KatexSheet {
  root: Root;
  faces: Face[];
  /** Weakest first, so that a later match wins. */
  fontRules: FontRule[];
  selectors: Map<string, Selector>;
}

/** The font of a whole formula. */
export const baseFont: Font = { family: 'KaTeX_Main', weight: 'normal', style: 'normal' };

/**
 * Reads KaTeX's style sheet, so that faces and classes come from KaTeX itself and not from a table of ours.
 * @throws when the sheet cannot be parsed or names a font without a woff2 file
 */
export function readSheet(css: string): KatexSheet {
  const root = postcss.parse(css);
  const faces: Face[] = [];
  const fontRules: FontRule[] = [];
  const selectors = new Map<string, Selector>();
  root.walkAtRules('font-face', (rule) => {
    const { family = '', weight = 'normal', style = 'normal' } = fontOf(rule.nodes);
    const name = /([\w-]+)\.woff2/.exec(rule.toString())?.[1];
    if (!name) throw new Error(`KaTeX's style sheet names no woff2 file for ${family} ${weight} ${style}.`);
    faces.push({ name, family, weight, style });
  });
  root.walkRules((rule) => {
    const font = fontOf(rule.nodes);
    for (const text of rule.selectors) {
      const selector = compile(text);
      selectors.set(text, selector);
      if (Object.keys(font).length > 0) fontRules.push({ selector, font });
    }
  });
  // Stable: rules of one strength stay in the sheet's order.
  fontRules.sort((a, b) => specificity(a.selector) - specificity(b.selector));
  return { root, faces, fontRules, selectors };
}

/** The font an element is set in, from the rules that match it and else from its parent. */
export function fontAt({ fontRules }: KatexSheet, box: Box, inherited: Font): Font {
  const own = fontRules.filter(({ selector }) => matches(selector, box)).map(({ font }) => font);
  return Object.assign({}, inherited, ...own) as Font;
}

/**
 * The file that a browser takes for a font: right family first, then style, then weight.
 * @throws when KaTeX has no such family
 */
export function faceOf({ faces }: KatexSheet, font: Font): Face {
  const likeness = (face: Face) => Number(face.style === font.style) * 2 + Number(face.weight === font.weight);
  const [best] = faces.filter((face) => face.family === font.family).sort((a, b) => likeness(b) - likeness(a));
  if (!best) throw new Error(`KaTeX has no font ${font.family}.`);
  return best;
}

function fontOf(nodes: Rule['nodes'] | undefined): Partial<Font> {
  const font: Partial<Font> = {};
  for (const node of nodes ?? []) {
    if (node.type !== 'decl') continue;
    if (node.prop === 'font-family') font.family = node.value.replace(/["']/g, '');
    if (node.prop === 'font-weight') font.weight = node.value;
    if (node.prop === 'font-style') font.style = node.value;
  }
  return font;
}
