import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fallbackFaces } from './fallback.ts';
import { fontFace, woff2 } from './font-face.ts';
import { type Axes, coverage, cut } from './subset.ts';

/** Files for the site and the rules that name them. */
export interface Faces {
  files: Map<string, Buffer>;
  css: string;
}

const { resolve } = createRequire(import.meta.url);
export const textFamily = 'Source Serif 4';

/**
 * Optical size 20 is Adobe's master for text and about the size the body is set in. Figures are tabular and lining
 * without a feature. The roman with the standing characters, in KB: weight 400 alone 11.2; 400 to 600 without kerning
 * 14.0, with one kerning for all weights 16.8, with a kerning for each 18.9; 400 and 600 as two files 23.0. Ligatures
 * (`liga`) would add 1.0; this face's f touches nothing without them. So the site sets titles large in the one weight of
 * its text, and what must be bold in the sans face of the reader's system.
 */
const opsz = 20;
const features = ['kern'];
const cuts = [
  { name: 'text', style: 'normal', weight: '400', wght: 400 },
  { name: 'text-italic', style: 'italic', weight: '400', wght: 400 },
] as const;

/** Fontsource's parts of the family; only pages that use a character of the later ones fetch them. */
const parts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];
const partFile = (part: string, style: string) =>
  readFile(resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${part}-opsz-${style}.woff2`));

/**
 * Cuts the text face: roman in all weights, italic, and rare letters in files of their own.
 * @param characters what the pages set
 * @returns also the characters that Source Serif does not have
 */
export async function cutTextFace(characters: readonly string[]): Promise<Faces & { missing: Set<string> }> {
  const files = new Map<string, Buffer>();
  const missing = new Set(characters);
  let css = '';
  for (const { name, style, weight, wght } of cuts) {
    const wanted = new Set(characters);
    for (const part of parts) {
      const axes: Axes = { opsz, wght };
      const { woff2: bytes, sfnt } = await cut(await partFile(part, style), [...wanted].join(''), axes, features);
      const has = [...coverage(sfnt)].filter((character) => wanted.delete(character));
      for (const character of has) missing.delete(character);
      if (has.length === 0) continue;
      const first = part === parts[0];
      const file = first ? `${name}.woff2` : `${name}-${part}.woff2`;
      const range = first ? undefined : has;
      files.set(file, bytes);
      css += fontFace({
        family: textFamily,
        src: [woff2(file)],
        style,
        weight,
        display: 'optional',
        characters: range,
      });
    }
  }
  return { files, css: css + (await fallbackFaces(await pinnedCuts())), missing };
}

async function pinnedCuts() {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
  const pin = async (style: string, wght: number) =>
    (await cut(await partFile('latin', style), ascii, { opsz, wght })).sfnt;
  return { roman: await pin('normal', 400), bold: await pin('normal', 600), italic: await pin('italic', 400) };
}
