import { groups, sum } from 'd3-array';
import type { FigureTable } from '../lib/figures.ts';
import type { Chart } from '../schemas/figure.ts';
import type { Drawing, Frame } from './frame.ts';
import { lineDown } from './marks.ts';
import { layoutNames, nameOf, readRows, roomRight, type Row } from './rows.ts';
import { makeScale, type Scale } from './scale.ts';
import { element, text } from './svg.ts';
import { widest } from './measure.ts';

const thick = 13;

/** One bar a row, with its value at its end; no axis is needed. */
export function drawBars(figure: Chart<'bar'>, table: FigureTable, wide: boolean): Drawing {
  const rows = readRows(table, figure.encode);
  const scale = barScale(rows.flatMap(({ values }) => values));
  const layout = layoutNames(rows, thick, wide);
  const { left, height, top } = layout;
  return {
    left,
    right: roomRight(rows.map((row) => ({ fraction: scale.at(row.values[0] ?? 0), label: row.printed[0]! }))),
    height,
    body: (frame) =>
      baseline(frame, scale, height) +
      rows
        .map((row, index) => {
          const mark = bar(frame, scale, row.values[0], row.printed[0]!, top(index), row.strong ? 'm1' : 'm0');
          return nameOf(layout, index, thick) + mark;
        })
        .join(''),
  };
}

interface Bar {
  name: string;
  value: number;
  printed: string;
  strong: boolean;
}

/** Bars in groups, each with its own name, so that colour is left for what the title names. */
export function drawGroupedBars(figure: Chart<'grouped-bar'>, table: FigureTable): Drawing {
  const gathered = gather(figure, readRows(table, figure.encode));
  const all = gathered.flatMap(({ bars }) => bars);
  const scale = barScale(all.map(({ value }) => value));
  const [head, step, gap] = [21, thick + 5, 11];
  const tops = gathered.map((_, index) => sum(gathered.slice(0, index), ({ bars }) => head + bars.length * step + gap));
  const left = widest(all.map(({ name }) => name)) + 10;
  return {
    left,
    right: roomRight(all.map(({ value, printed }) => ({ fraction: scale.at(value), label: printed }))),
    height: tops.at(-1)! + head + gathered.at(-1)!.bars.length * step,
    body: (frame) =>
      gathered
        .map(({ name, bars }, index) => {
          const top = tops[index]!;
          const drawn = bars.map(({ name, value, printed, strong }, place) => {
            const y = top + head + place * step;
            const label = text(name, { x: 0, dx: -10, y: y + 11, anchor: 'end', class: 's' });
            return label + bar(frame, scale, value, printed, y, strong ? 'm1' : 'm0');
          });
          return text(name, { x: 0, dx: -left, y: top + 13, class: 'b' }) + drawn.join('');
        })
        .join(''),
  };
}

/** The published values by row or, with `group: columns`, by column of the table. */
function gather({ encode, columns }: Chart<'grouped-bar'>, rows: Row[]): { name: string; bars: Bar[] }[] {
  const cells = rows.flatMap((row) =>
    encode.values.flatMap((column, series) => {
      const [name, value] = [columns[column]!.label, row.values[series]];
      const strong = row.strong && (encode.strong?.includes(column) ?? true);
      return value === undefined ? [] : [{ row: row.name, column: name, value, printed: row.printed[series]!, strong }];
    }),
  );
  const [outer, inner] = encode.group === 'columns' ? (['column', 'row'] as const) : (['row', 'column'] as const);
  return groups(cells, (cell) => cell[outer]).map(([name, bars]) => ({
    name,
    bars: bars.map((bar) => ({ ...bar, name: bar[inner] })),
  }));
}

/** Bars begin at zero; the axis ends at the data, for no tick needs a round end. */
const barScale = (values: (number | undefined)[]): Scale => makeScale(values, { zero: true, nice: false });

/** Width of a bar that takes a fraction of the plot; a tenth of a pixel at least. */
export const width = (frame: Frame, fraction: number): string | number => {
  const [end, start] = [frame.x(fraction), frame.x(0)];
  return typeof end === 'number' ? Math.max(0.1, end - Number(start)) : end;
};

function bar(frame: Frame, scale: Scale, value: number | undefined, label: string, y: number, name: string): string {
  if (value === undefined) return '';
  const [from, to] = [scale.at(Math.min(0, value)), scale.at(Math.max(0, value))];
  const rect = { x: frame.x(from), y, width: width(frame, to - from), height: thick, class: name };
  // Negative bars are labelled on the other side of zero, where there is room.
  return element('rect', rect) + text(label, { x: frame.x(to), dx: 6, y: y + 11 });
}

/** A line at zero where bars go both ways. */
function baseline(frame: Frame, scale: Scale, height: number): string {
  const zero = scale.at(0);
  return zero > 0 ? lineDown(frame, zero, 0, height, 'a') : '';
}
