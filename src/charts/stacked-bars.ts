import { max, sum } from 'd3-array';
import type { FigureTable } from '../lib/figures.ts';
import type { Chart } from '../schemas/figure.ts';
import { width } from './bars.ts';
import type { Drawing } from './frame.ts';
import { textWidth } from './measure.ts';
import { layoutNames, nameOf, readRows } from './rows.ts';
import { element, text } from './svg.ts';

/** Ordered parts of a whole (open, partial, closed), from strong to pale in one bar a row; the key names them. */
export function drawStackedBars(figure: Chart<'stacked-bar'>, table: FigureTable, wide: boolean): Drawing {
  const rows = readRows(table, figure.encode);
  const [tall, total] = [19, max(rows, (row) => sum(row.values))!];
  const layout = layoutNames(rows, tall, wide);
  return {
    left: layout.left,
    right: 1,
    height: layout.height,
    body: (frame) =>
      rows
        .map((row, index) => {
          const y = layout.top(index);
          const parts = row.values.map((value = 0, series) => {
            const from = sum(row.values.slice(0, series)) / total;
            const share = value / total;
            const rect = { x: frame.x(from), y, width: width(frame, share), height: tall, class: `p${series + 1} gap` };
            // A number that does not fit its part is left to the table.
            const number = {
              x: frame.x(from + share / 2),
              y: y + 14,
              anchor: 'middle',
              class: series === 0 ? 'on' : undefined,
            } as const;
            return (
              element('rect', rect) +
              (share * layout.inner > textWidth(row.printed[series]!) + 4 ? text(row.printed[series]!, number) : '')
            );
          });
          return nameOf(layout, index, tall) + parts.join('');
        })
        .join(''),
  };
}
