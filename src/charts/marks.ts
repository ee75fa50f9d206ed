import type { Frame } from './frame.ts';
import { widest } from './measure.ts';
import { tick } from './rows.ts';
import type { Scale } from './scale.ts';
import { element, text } from './svg.ts';

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

/** Height that the values under a plot take, in pixels. */
export const axisHeight = 20;

/** Room that half a value needs beside its line, in pixels: every value stands in the middle under its line. */
export const overhang = (ticks: number[]): number => Math.ceil(widest(ticks.map(tick)) / 2);

/**
 * Values of a horizontal axis under the plot, with their lines through it.
 * @param place fraction of the plot at which a value stands
 * @param top where the lines begin, in pixels
 */
export function axisBelow(
  frame: Frame,
  { ticks }: Scale,
  place: (value: number) => number,
  height: number,
  top = 0,
): string {
  return ticks
    .map((value) => {
      const label = text(tick(value), { x: frame.x(place(value)), y: height + 15, anchor: 'middle', class: 's' });
      return lineDown(frame, place(value), top, height, 'g') + label;
    })
    .join('');
}
