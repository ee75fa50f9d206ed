import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';

/** Where on each axis of a variable font. */
export type Axes = Record<string, number>;

/** A face that sets text as outlines, so that a picture needs no font of the machine it is drawn on. */
export interface Typeface {
  /** Width of a line, in units of the size: multiply by the size. */
  width(text: string): number;
  /** The line as the `d` of an SVG path, its baseline beginning at (x, y). */
  path(text: string, size: number, x: number, y: number): string;
}

interface Part {
  font: Font;
  upem: number;
  has: Set<string>;
}

const { resolve } = createRequire(import.meta.url);
const family = (part: string) =>
  resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${part}-opsz-normal.woff2`);
/** Source Serif in Fontsource's parts; then, for arrows and other signs it lacks, a face that has them. */
const files = [
  ...['latin', 'latin-ext', 'greek'].map((part) => ({ file: family(part), variable: true })),
  { file: resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf'), variable: false },
];

/**
 * Loads a master of Source Serif 4 with the characters of `text`.
 * @param axes weight and optical size
 * @throws when no face has one of the characters, naming it
 */
export async function loadTypeface(text: string, axes: Axes): Promise<Typeface> {
  const wanted = new Set(text.replace(/\s/g, ' '));
  const parts: Part[] = [];
  for (const { file, variable } of files) {
    if (wanted.size === 0) break;
    const variationAxes = variable ? axes : {};
    const options = { targetFormat: 'sfnt' as const, noHinting: true, variationAxes, keepFeatures: ['kern'] };
    const face = new Face(new Blob(await subsetFont(await readFile(file), [...wanted].join(''), options)));
    const has = new Set(Array.from(face.collectUnicodes(), (code) => String.fromCodePoint(code)));
    for (const character of has) wanted.delete(character);
    parts.push({ font: new Font(face), upem: face.upem, has });
  }
  if (wanted.size > 0) throw new Error(`No face for the sharing pictures has “${[...wanted].join('')}”.`);
  return typeface(parts);
}

function typeface(parts: readonly Part[]): Typeface {
  const glyphs = (text: string) => split(text, parts).flatMap(({ part, run }) => shaped(part, run));
  return {
    width: (text) => glyphs(text).reduce((sum, { advance }) => sum + advance, 0),
    path(text, size, x, y) {
      let at = x;
      return glyphs(text)
        .map(({ part, id, advance, dx }) => {
          const scale = size / part.upem;
          const d = outline(part.font, id, scale, at + dx * size, y);
          at += advance * size;
          return d;
        })
        .join('');
    },
  };
}

/** The longest stretches of the text that one part can set. */
function split(text: string, parts: readonly Part[]): { part: Part; run: string }[] {
  const runs: { part: Part; run: string }[] = [];
  for (const character of text.replace(/\s/g, ' ')) {
    const part = parts.find(({ has }) => has.has(character))!;
    const last = runs.at(-1);
    if (last?.part === part) last.run += character;
    else runs.push({ part, run: character });
  }
  return runs;
}

function shaped(part: Part, run: string) {
  const buffer = new Run();
  buffer.addText(run);
  buffer.guessSegmentProperties();
  shape(part.font, buffer);
  return buffer.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0 }) => ({
    part,
    id: codepoint,
    advance: xAdvance / part.upem,
    dx: xOffset / part.upem,
  }));
}

/** One glyph, to a tenth of a pixel; SVG counts y downwards. */
function outline(font: Font, glyph: number, scale: number, x: number, y: number): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  return font
    .glyphToJson(glyph)
    .map(({ type, values }) => {
      const points = values.map((value, index) => round(index % 2 === 0 ? x + value * scale : y - value * scale));
      return `${type}${points.join(' ')}`;
    })
    .join('');
}
