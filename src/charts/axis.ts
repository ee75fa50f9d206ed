import type { Frame } from './frame.ts';
import { narrowest, textWidth } from './measure.ts';
import { tick } from './rows.ts';
import type { Scale } from './scale.ts';
import { gridLine } from './marks.ts';
import { text, type Anchor } from './svg.ts';

/** Height that the values under a plot take, in pixels. */
export const axisHeight = 20;

/**
 * Values of a horizontal axis under the plot, with their lines through it.
 * @param place fraction of the plot at which a value stands
 * @param left room left of the plot, into which the first value may hang
 * @param right room right of it
 */
export function axisBelow(
  frame: Frame,
  scale: Scale,
  place: (value: number) => number,
  height: number,
  left: number,
  right = 0,
): string {
  const inner = narrowest - left - right;
  return scale.ticks
    .map((value) => {
      const fraction = place(value);
      const label = tick(value);
      const half = textWidth(label) / 2;
      const over = (fraction - 1) * inner + half > right;
      const anchor: Anchor = half - fraction * inner > left ? 'start' : over ? 'end' : 'middle';
      const number = text(label, { x: frame.x(fraction), y: height + 15, anchor, class: 's' });
      return gridLine(frame, fraction, height) + number;
    })
    .join('');
}
