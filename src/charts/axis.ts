import type { Frame } from './frame.ts';
import { widest } from './measure.ts';
import { tick } from './rows.ts';
import type { Scale } from './scale.ts';
import { lineDown } from './marks.ts';
import { text } from './svg.ts';

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
