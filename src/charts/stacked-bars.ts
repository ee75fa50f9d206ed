import { max, sum } from 'd3-array';
import type { FigureTable } from '../lib/figures.ts';
import type { Chart } from '../schemas/figure.ts';
import { width } from './bars.ts';
import type { Drawing } from './frame.ts';
import { textWidth } from './measure.ts';
import { layoutRows, readRows } from './rows.ts';
import { element, text } from './svg.ts';

const tall = 19;

/** Ordered parts of a whole (open, partial, closed), from strong to pale in one bar a row; the key names them. */
export function drawStackedBars(figure: Chart<'stacked-bar'>, table: FigureTable, wide: boolean): Drawing {
  const rows = readRows(table, figure.encode);
  const total = max(rows, (row) => sum(row.values))!;
  const { left, height, inner, draw } = layoutRows(rows, tall, wide);
  return {
    left,
    right: 1,
    height,
    body: (frame) =>
      draw(({ values, printed }, y) =>
        values
          .map((value = 0, series) => {
            const [from, share] = [sum(values.slice(0, series)) / total, value / total];
            const part = { x: frame.x(from), y, width: width(frame, share), height: tall, class: `p${series + 1} gap` };
            const name = series === 0 ? 'on' : undefined;
            const number = { x: frame.x(from + share / 2), y: y + 14, anchor: 'middle', class: name } as const;
            // A number that does not fit its part is left to the table.
            const fits = share * inner > textWidth(printed[series]!) + 4;
            return element('rect', part) + (fits ? text(printed[series]!, number) : '');
          })
          .join(''),
      ),
  };
}
