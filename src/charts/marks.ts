import type { Frame } from './frame.ts';
import { element } from './svg.ts';

/**
 * The mark of a series: a form of its own as well as a colour, so that neither colour vision nor print can confuse two.
 * Made of circles and rectangles only, for these can stand at a percentage.
 */
export function mark(series: number, x: string | number, y: number, name: string | number = series + 1): string {
  const side = (width: number, height: number, filled: boolean) =>
    element('rect', {
      x,
      y: y - height / 2,
      width,
      height,
      transform: `translate(${-width / 2})`,
      class: filled ? `m${name}` : `o o${name}`,
    });
  switch (series) {
    case 0:
      return element('circle', { cx: x, cy: y, r: 5, class: `m${name}` });
    case 1:
      return side(9, 9, true);
    case 2:
      return element('circle', { cx: x, cy: y, r: 4.5, class: `o o${name}` });
    case 3:
      return side(8, 8, false);
    default:
      return side(3, 15, true);
  }
}

/** A line across the plot, between two fractions of its width. */
export const lineAcross = (frame: Frame, from: number, to: number, y: number, name: string): string =>
  element('line', { x1: frame.x(from), x2: frame.x(to), y1: y, y2: y, class: name });

/** A line down through the plot, at a fraction of its width. */
export const lineDown = (frame: Frame, fraction: number, top: number, bottom: number, name: string): string =>
  element('line', { x1: frame.x(fraction), x2: frame.x(fraction), y1: top, y2: bottom, class: name });
