import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import subset from 'subset-font';

/** Characters of a font, each with the first place that needs it. */
export type Places = ReadonlyMap<string, string>;

/** Not needed by browsers: hints for old rasterisers, names of instances. */
const dropTables = ['gasp', 'prep', 'STAT', 'BASE', 'DSIG', 'FFTM'];
/** Only in the sans (links back to the text, captions), which is a font of the reader's own. */
const foreign = '↩⁻';
/** What needs no glyph: spaces, controls, format characters and variation selectors. */
const undrawn = /[\p{Z}\p{Cc}\p{Cf}\uFE00-\uFE0F]/u;

const { resolve } = createRequire(import.meta.url);

/** The whole of a font: Adobe's drawings of Source Serif for text sizes, or one of KaTeX's. */
export const wholeFont = (name: string): Promise<Buffer> =>
  readFile(resolve(name.startsWith('KaTeX') ? `katex/dist/fonts/${name}.ttf` : `source-serif/TTF/${name}.ttf`));

/**
 * A font with the characters in use and no others, in WOFF2.
 * @throws when a place sets a character that the font does not have, naming page, character and remedy
 */
export async function subsetFont(name: string, characters: Places): Promise<Buffer> {
  const whole = await wholeFont(name);
  const font = create(whole);
  if (font.isCollection) throw new Error(`${name} is a collection of fonts: name one.`);
  const missing = [...characters].filter(
    ([it]) => !font.hasGlyphForCodePoint(it.codePointAt(0)!) && !undrawn.test(it) && !foreign.includes(it),
  );
  if (missing.length > 0) {
    const lines = missing.map(([it, place]) => `${place}: “${it}” (${codePoint(it)}) is not in ${name}.`);
    throw new Error(`${lines.join('\n')}\nUse another character; in a formula a TeX command, or no formula.`);
  }
  const text = [...characters.keys()].sort().join('');
  return subset(whole, text, { targetFormat: 'woff2', noHinting: true, dropTables, keepFeatures: ['kern'] });
}

/** The name of a file that changes with its content: `KaTeX_Main-Regular.1f3c5a7b.woff2`. */
export const hashedName = (name: string, content: Buffer): string =>
  `${name}.${hash('sha256', content, 'hex').slice(0, 8)}.woff2`;

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
