import { fromBuffer } from '@capsizecss/unpack';

/**
 * Serifs that readers have: Georgia on Windows and Apple's systems, Times New Roman and its metric twin of Linux, Noto
 * Serif on Android, with the mean advance of English text in em, roman and italic (`xWidthAvg` of @capsizecss/metrics
 * 4.3, which takes 170 MB). Each is a family of its own, because each needs its own size.
 */
const serifs = [
  { family: 'Source Serif Fallback', fonts: ['Georgia'], widths: [913 / 2048, 931 / 2048] },
  {
    family: 'Source Serif Fallback Times',
    fonts: ['Times New Roman', 'Liberation Serif'],
    widths: [832 / 2048, 836 / 2048],
  },
  { family: 'Source Serif Fallback Noto', fonts: ['Noto Serif'], widths: [481 / 1000, 469 / 1000] },
] as const;

/**
 * `@font-face` rules that size the reader's own serifs so that lines break as with ours and have the same height.
 * @param roman our font, of which the widths and heights are measured
 */
export async function fallbackFaces(roman: Buffer, italic: Buffer): Promise<string> {
  const measures = await Promise.all([roman, italic].map((font) => fromBuffer(font)));
  const rules = measures.flatMap(({ unitsPerEm, xWidthAvg, ascent, descent, lineGap }, style) =>
    serifs.map(({ family, fonts, widths }) => {
      const size = xWidthAvg / unitsPerEm / widths[style]!;
      const local = fonts.map((font) => `local("${font}${style ? ' Italic' : ''}")`);
      // The overrides are in em of the resized font.
      const height = (units: number) => percent(units / unitsPerEm / size);
      return `@font-face{font-family:"${family}";font-style:${style ? 'italic' : 'normal'};src:${local.join()};size-adjust:${percent(size)};ascent-override:${height(ascent)};descent-override:${height(-descent)};line-gap-override:${height(lineGap)}}`;
    }),
  );
  return rules.join('');
}

const percent = (ratio: number): string => `${Number((100 * ratio).toFixed(2))}%`;
