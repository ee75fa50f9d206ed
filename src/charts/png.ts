import { resolve } from 'node:path';
import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js';
import type { Figure } from '../lib/figures.ts';
import { cachedImage } from '../lib/image-cache.ts';
import { canvasOf, wideWidth } from './diagrams/index.ts';
import { fixed } from './frame.ts';
import { drawChart, keyOf, measureOf } from './index.ts';
import { balance, textWidth } from './measure.ts';
import { lightStyles } from './palette.ts';
import { element, round, text } from './svg.ts';

const [margin, titleSize, line] = [28, 20, 18];
/** Source Sans is narrower than the face that measure.ts allows for. */
const slimmer = 1.1;
const full = wideWidth + 2 * margin;
const font = (weight: string) =>
  resolve(`node_modules/@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`);

/**
 * A figure as a picture for slides: title, key, drawing and a line that names its source and this site, on paper, at
 * twice its size. The fonts come from a package, not from the machine, so that the picture is the same everywhere.
 * @param credit source and site, as the last line
 */
export function toPng(figure: Figure, credit: string): Promise<Uint8Array> {
  const svg = slide(figure, credit);
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      fontFiles: ['400Regular', '600SemiBold'].map(font),
      loadSystemFonts: false,
      defaultFontFamily: 'Source Sans 3',
    },
  };
  return cachedImage([svg, options], async () => (await renderAsync(svg, options)).asPng());
}

/** The picture as SVG, with its colours in it. */
function slide(figure: Figure, credit: string): string {
  const parts: string[] = [];
  let y = margin;
  for (const part of balance(figure.title, wideWidth * slimmer, titleSize)) {
    parts.push(text(part, { x: margin, y: (y += titleSize * 1.2) - 4, class: 'title' }));
  }
  y += 6;
  if (figure.kind === 'diagram') {
    const { body, height } = canvasOf(figure.diagram, wideWidth);
    parts.push(element('g', { transform: `translate(${margin} ${(y += 12)})` }, body));
    y += height;
  } else {
    const key = keyLines(figure);
    parts.push(element('g', { transform: `translate(${margin} ${y})` }, key.body));
    y += key.height + 12;
    const drawing = drawChart(figure, figure.table, true);
    const frame = fixed(wideWidth - drawing.left - drawing.right);
    parts.push(element('g', { transform: `translate(${round(margin + drawing.left)} ${y})` }, drawing.body(frame)));
    y += drawing.height;
  }
  y += 14;
  for (const part of balance(credit, wideWidth * slimmer))
    parts.push(text(part, { x: margin, y: (y += line), class: 's' }));
  const height = Math.ceil(y + margin - 6);
  const paper = element('rect', { width: '100%', height: '100%', class: 'paper' });
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width: full, height, class: 'chart' };
  return element('svg', frame, element('style', {}, lightStyles()) + paper + parts.join(''));
}

/** What is measured, and the key, in lines as wide as the picture. */
function keyLines(figure: Exclude<Figure, { kind: 'diagram' }>): { body: string; height: number } {
  const measure = measureOf(figure);
  let [x, y] = [0, 14];
  let body = text(measure, { x, y, class: 's' });
  x += textWidth(measure) + 18;
  for (const { name, sign } of keyOf(figure)) {
    const width = textWidth(name) + 38;
    if (x + width > wideWidth) [x, y] = [0, y + line];
    body += sign(x, y) + text(name, { x: x + 19, y });
    x += width;
  }
  return { body, height: y + 4 };
}
