import { narrowest } from '../measure.ts';
import { element } from '../svg.ts';
import { Canvas } from './canvas.ts';

const files = import.meta.glob<(canvas: Canvas) => void>(['./*.ts', '!./{canvas,index}.ts'], {
  eager: true,
  import: 'default',
});

/** Diagrams by the name that `content/figures/` gives them: that of their file here. */
export const diagrams = new Map(Object.entries(files).map(([file, draw]) => [file.slice(2, -3), draw]));

/** Width of the wide arrangement: the column of text. */
export const wideWidth = 592;

/** One arrangement of a diagram. Throws when there is no such diagram. */
export function canvasOf(name: string, width: number): Canvas {
  const draw = diagrams.get(name);
  if (!draw) throw new Error(`There is no diagram "${name}". The diagrams: ${[...diagrams.keys()].join(', ')}.`);
  const canvas = new Canvas(width);
  draw(canvas);
  return canvas;
}

/**
 * Both arrangements as SVG; the style sheet shows the one that fits.
 * @param small only the narrow one, for a place that is never wide
 */
export const drawDiagram = (name: string, alt: string, small = false): string =>
  (small ? [narrowest] : [wideWidth, narrowest])
    .map((full) => {
      const { narrow, width, height, body } = canvasOf(name, full);
      const view = { class: `chart ${narrow ? 'narrow' : 'wide'}`, viewBox: `0 0 ${width} ${height}` };
      return element('svg', { ...view, ...(!narrow && { width, height }), role: 'img', 'aria-label': alt }, body);
    })
    .join('');
