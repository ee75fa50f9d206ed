import { sum } from 'd3-array';
import type { FigureTable } from '../lib/figures.ts';
import type { Chart } from '../schemas/figure.ts';
import type { Drawing, Frame } from './frame.ts';
import { layoutNames, nameOf, readRows, roomRight, type Row } from './rows.ts';
import { makeScale, type Scale } from './scale.ts';
import { element, text } from './svg.ts';
import { widest } from './measure.ts';

const thick = 13;

/** One bar a row, with its value at its end; no axis is needed. */
export function drawBars(figure: Chart<'bar'>, table: FigureTable): Drawing {
  const { label, values, emphasis } = figure.encode;
  const rows = readRows(table, label, values, emphasis);
  const scale = barScale(rows);
  const layout = layoutNames(rows);
  const step = layout.above + thick + layout.gap;
  const height = rows.length * step - layout.gap + 2;
  return {
    left: layout.left,
    right: roomRight(rows.map((row) => ({ fraction: scale.at(row.values[0] ?? 0), label: row.printed[0]! }))),
    height,
    body: (frame) =>
      baseline(frame, scale, height) +
      rows
        .map((row, index) => {
          const top = index * step;
          const y = top + layout.above + 1;
          const mark = bar(frame, scale, row.values[0], row.printed[0]!, y, row.strong ? 'm1' : 'm0');
          return nameOf(row, layout, top, y + thick / 2) + mark;
        })
        .join(''),
  };
}

/** Rows in groups, a bar a series, each with its own name: no legend. */
export function drawGroupedBars(figure: Chart<'grouped-bar'>, table: FigureTable): Drawing {
  const { label, values } = figure.encode;
  const rows = readRows(table, label, values);
  const scale = barScale(rows);
  const names = values.map((column) => figure.columns[column]!.label);
  const [head, step, gap] = [21, thick + 5, 11];
  const shown = (row: Row) => values.map((_, index) => index).filter((index) => row.values[index] !== undefined);
  const tops = rows.map((_, index) => sum(rows.slice(0, index), (row) => head + shown(row).length * step + gap));
  const height = tops.at(-1)! + head + shown(rows.at(-1)!).length * step;
  const left = widest(names) + 10;
  return {
    left,
    right: roomRight(
      rows.flatMap((row) => row.values.map((value, i) => ({ fraction: scale.at(value ?? 0), label: row.printed[i]! }))),
    ),
    height,
    body: (frame) =>
      rows
        .map((row, index) => {
          const top = tops[index]!;
          const bars = shown(row).map((series, place) => {
            const y = top + head + place * step;
            const name = text(names[series]!, { x: 0, dx: -10, y: y + 11, anchor: 'end', class: 's' });
            return name + bar(frame, scale, row.values[series], row.printed[series]!, y, `m${series + 1}`);
          });
          return text(row.name, { x: 0, dx: -left, y: top + 13, class: 'b' }) + bars.join('');
        })
        .join(''),
  };
}

/** Bars begin at zero; the axis ends at the data, for no tick needs a round end. */
const barScale = (rows: Row[]): Scale =>
  makeScale(
    rows.flatMap(({ values }) => values),
    { zero: true, nice: false },
  );

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
  return zero > 0 ? element('line', { x1: frame.x(zero), x2: frame.x(zero), y1: 0, y2: height, class: 'a' }) : '';
}
