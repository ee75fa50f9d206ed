import type { Frame } from './frame.ts';
import { element } from './svg.ts';

/** Dots, squares and a bar in the order of the series: a radius or two sides, and whether the middle is left open. */
const forms = [
  { r: 5 },
  { width: 9, height: 9 },
  { r: 4.5, open: true },
  { width: 8, height: 8, open: true },
  { width: 3, height: 15 },
];

/**
 * The mark of a series: a form of its own as well as a colour, so that neither colour vision nor print can confuse two.
 * Made of circles and rectangles only, for these can stand at a percentage.
 */
export function mark(series: number, x: string | number, y: number, colour = series + 1): string {
  const { r, width = 0, height = 0, open } = forms[series]!;
  const name = open ? `o o${colour}` : `m${colour}`;
  if (r) return element('circle', { cx: x, cy: y, r, class: name });
  const transform = `translate(${-width / 2})`;
  return element('rect', { x, y: y - height / 2, width, height, transform, class: name });
}

/** A line across the plot, between two fractions of its width. */
export const lineAcross = (frame: Frame, from: number, to: number, y: number, name: string): string =>
  element('line', { x1: frame.x(from), x2: frame.x(to), y1: y, y2: y, class: name });

/** A line down through the plot, at a fraction of its width. */
export const lineDown = (frame: Frame, fraction: number, top: number, bottom: number, name: string): string =>
  element('line', { x1: frame.x(fraction), x2: frame.x(fraction), y1: top, y2: bottom, class: name });
