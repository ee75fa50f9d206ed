import { fromBuffer } from '@capsizecss/unpack';
import { fontFace } from './font-face.ts';

/** The cuts of the text face that a reader's own font may have to stand in for. */
export type Style = 'roman' | 'bold' | 'italic';
/** A cut's font file in TrueType, pinned to one weight. */
export type Pinned = Record<Style, Buffer>;

const styles: Record<Style, { weight: string; style: 'normal' | 'italic'; suffix: string }> = {
  roman: { weight: '400', style: 'normal', suffix: '' },
  bold: { weight: '600 700', style: 'normal', suffix: ' Bold' },
  italic: { weight: '400', style: 'italic', suffix: ' Italic' },
};

/**
 * Serifs that readers have: Georgia on Windows and Apple's systems, Times New Roman and its metric twin of Linux, Noto
 * Serif on Android, with the mean advance of English text in em (`xWidthAvg` of @capsizecss/metrics 4.3). Each is a
 * family of its own, because each needs its own size.
 */
const locals: { family: string; fonts: string[]; width: Record<Style, number> }[] = [
  {
    family: 'Source Serif Fallback',
    fonts: ['Georgia'],
    width: { roman: 913 / 2048, bold: 1062 / 2048, italic: 931 / 2048 },
  },
  {
    family: 'Source Serif Fallback Times',
    fonts: ['Times New Roman', 'Liberation Serif'],
    width: { roman: 832 / 2048, bold: 886 / 2048, italic: 836 / 2048 },
  },
  {
    family: 'Source Serif Fallback Noto',
    fonts: ['Noto Serif'],
    width: { roman: 481 / 1000, bold: 512 / 1000, italic: 469 / 1000 },
  },
];

/**
 * `@font-face` rules that size the reader's own serifs so that lines break as with ours and have the same height.
 * @param pinned our cuts, of which the widths and heights are measured
 */
export async function fallbackFaces(pinned: Pinned): Promise<string> {
  const faces: string[] = [];
  for (const [name, { weight, style, suffix }] of Object.entries(styles)) {
    const metrics = await fromBuffer(pinned[name as Style]);
    const em = metrics.unitsPerEm;
    for (const { family, fonts, width } of locals) {
      const size = metrics.xWidthAvg / em / width[name as Style];
      // The overrides are in em of the resized font.
      const adjust = {
        'size-adjust': percent(size),
        'ascent-override': percent(metrics.ascent / em / size),
        'descent-override': percent(-metrics.descent / em / size),
        'line-gap-override': percent(metrics.lineGap / em / size),
      };
      const src = fonts.map((font) => `local("${font}${suffix}")`);
      faces.push(fontFace({ family, src, style, weight, adjust }));
    }
  }
  return faces.join('');
}

const percent = (ratio: number): string => `${Number((100 * ratio).toFixed(2))}%`;
