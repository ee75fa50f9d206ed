import katex, { type KatexOptions } from 'katex';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { isDrawn } from './characters.ts';
import type { Formula } from './formulas.ts';
import { baseFont, faceOf, type Font, fontAt, type KatexSheet } from './katex-sheet.ts';
import { type Box, matches } from './selectors.ts';

/** What the formulas of the site need of KaTeX. */
export interface Usage {
  /** For each font file, its characters and the first formula that needs each. */
  glyphs: Map<string, Map<string, Formula>>;
  /** The selectors of KaTeX's sheet that match something. */
  selectors: Set<string>;
}

/**
 * Renders every formula as rehype-katex does and records the characters of each font and the selectors that apply.
 * A formula that KaTeX refuses is left out: the build reports it, with its reason.
 * @param options the same as rehype-katex gets
 */
export function readUsage(formulas: readonly Formula[], sheet: KatexSheet, options: KatexOptions): Usage {
  const usage: Usage = { glyphs: new Map(), selectors: new Set() };
  const seen = new Set<string>();
  for (const formula of formulas) {
    const key = `${formula.display} ${formula.tex}`;
    if (seen.has(key)) continue;
    seen.add(key);
    let html: string;
    try {
      html = katex.renderToString(formula.tex, { ...options, displayMode: formula.display, throwOnError: true });
    } catch {
      continue;
    }
    for (const node of parseFragment(html).childNodes) walk(node, undefined, baseFont, { usage, sheet, formula });
  }
  return usage;
}

interface Context {
  usage: Usage;
  sheet: KatexSheet;
  formula: Formula;
}

/** Without a font, an element only uses selectors: it is hidden, or set in another font. */
function walk(node: DefaultTreeAdapterTypes.Node, parent: Box | undefined, font: Font | undefined, context: Context) {
  if (node.nodeName === '#text' && 'value' in node && font) return record(node.value, font, context);
  if (!('tagName' in node)) return;
  const names = node.attrs.find(({ name }) => name === 'class')?.value.split(/\s+/) ?? [];
  const box: Box = { tag: node.tagName, classes: new Set(names), parent };
  const { usage, sheet } = context;
  for (const [text, selector] of sheet.selectors) {
    if (!usage.selectors.has(text) && matches(selector, box)) usage.selectors.add(text);
  }
  // MathML is hidden from sight and set in the browser's own mathematics font.
  const own = !font || box.classes.has('katex-mathml') ? undefined : fontAt(sheet, box, font);
  // The numbers that KaTeX itself gives to lines are made by a CSS counter.
  if (own && box.classes.has('eqn-num')) record('(0123456789)', own, context);
  for (const child of node.childNodes) walk(child, box, own, context);
}

function record(text: string, font: Font, { usage, sheet, formula }: Context) {
  const { name } = faceOf(sheet, font);
  const glyphs = usage.glyphs.get(name) ?? new Map<string, Formula>();
  usage.glyphs.set(name, glyphs);
  // Private code points are KaTeX's own glyphs (negated relations), so they count although isDrawn leaves them out.
  for (const character of text) {
    if ((isDrawn(character) || /\p{Co}/u.test(character)) && !glyphs.has(character)) glyphs.set(character, formula);
  }
}
