/** Measures of Source Serif 4.5.1 in em: the mean advance of English text, roman and italic, and its height. */
export const ours = { widths: [0.45, 0.418], ascent: 1.036, descent: 0.335 };

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

const percent = (ratio: number): string => `${Number((100 * ratio).toFixed(2))}%`;

/** `@font-face` rules that size the reader's own serifs so that lines break as with ours and have the same height. */
export const fallbackFaces = ['normal', 'italic'].flatMap((style, index) =>
  serifs.map(({ family, fonts, widths }) => {
    const size = ours.widths[index]! / widths[index]!;
    const local = fonts.map((font) => `local("${font}${style === 'italic' ? ' Italic' : ''}")`);
    // The overrides are in em of the resized font.
    const [ascent, descent] = [percent(ours.ascent / size), percent(ours.descent / size)];
    return `@font-face{font-family:"${family}";font-style:${style};src:${local.join()};size-adjust:${percent(size)};ascent-override:${ascent};descent-override:${descent};line-gap-override:0%}`;
  }),
);
