import type { FigureTable } from '../lib/figures.ts';
import type { Chart } from '../schemas/figure.ts';
import { axisBelow, axisHeight } from './axis.ts';
import type { Drawing, Frame } from './frame.ts';
import { mark } from './marks.ts';
import { narrowest, widest } from './measure.ts';
import { layoutNames, nameOf, readRows, type Layout, type Row } from './rows.ts';
import { makeScale } from './scale.ts';
import { element, text } from './svg.ts';

const tall = 12;

/** A row's dots on a common axis. One or two are labelled with their values; more are read from the axis and the table. */
export function drawDots(figure: Chart<'dot'>, table: FigureTable): Drawing {
  const { values, scale: kind, reverse } = figure.encode;
  const rows = readRows(table, figure.encode);
  const labelled = values.length <= 2;
  const labels = labelled ? widest(rows.flatMap(({ printed }) => printed)) + 9 : 6;
  return dotRows(
    rows,
    kind === 'log',
    Boolean(reverse),
    values.length === 2 ? [labels, labels] : [6, labels],
    (frame, row, y, at) => {
      const present = row.values.flatMap((value, series) =>
        value === undefined ? [] : [{ value, series, x: at(value) }],
      );
      if (present.length === 0) return '';
      present.sort((a, b) => a.x - b.x);
      const [first, last] = [present[0]!, present.at(-1)!];
      const bar = present.length > 1 && first.x < last.x ? span(frame, first.x, last.x, y) : '';
      const dots = present.toReversed().map(({ series, x }) => {
        return mark(series, frame.x(x), y, values.length === 1 && !row.strong ? '0' : undefined);
      });
      const at2 = (item: typeof first, side: -1 | 1) =>
        text(row.printed[item.series]!, {
          x: frame.x(item.x),
          dx: side * 9,
          y: y + 4.5,
          anchor: side < 0 ? 'end' : 'start',
          class: 'h',
        });
      const numbers = labelled ? at2(last, 1) + (present.length > 1 ? at2(first, -1) : '') : '';
      return bar + dots.join('') + numbers;
    },
  );
}

/** An interval a row, with its middle where that is known. */
export function drawRanges(figure: Chart<'range'>, table: FigureTable): Drawing {
  const { label, low, high, mid, scale } = figure.encode;
  const rows = readRows(table, { label, values: mid ? [low, high, mid] : [low, high] });
  const words = (row: Row) => {
    const [from, to, middle] = row.printed;
    const interval = from === to ? from! : `${from} to ${to}`;
    return middle ? `${middle} (${interval})` : interval;
  };
  // The numbers stand above the interval, at the right edge: beside it they would cost a phone half its width.
  const named = rows.map((row) => ({ ...row, name: `${row.name}: ${words(row)}` }));
  return dotRows(named, scale === 'log', false, [8, 8], (frame, row, y, at) => {
    const [from, to, middle] = row.values;
    if (from === undefined || to === undefined) return '';
    const ends = from === to ? mark(0, frame.x(at(from)), y) : span(frame, at(from), at(to), y, 'i');
    return ends + (middle === undefined ? '' : mark(0, frame.x(at(middle)), y));
  });
}

const span = (frame: Frame, from: number, to: number, y: number, name = 'r') =>
  element('line', { x1: frame.x(from), x2: frame.x(to), y1: y, y2: y, class: name });

type Marks = (frame: Frame, row: Row, y: number, at: (value: number) => number) => string;

/** Rows of marks over an axis. `pads` is the room for labels at both ends of the plot, in pixels of the narrowest one. */
function dotRows(rows: Row[], log: boolean, reverse: boolean, pads: [number, number], marks: Marks): Drawing {
  const layout: Layout = layoutNames(rows);
  const step = layout.above + tall + layout.gap;
  const height = rows.length * step - layout.gap + 6;
  const scale = makeScale(
    rows.flatMap(({ values }) => values),
    { log, reverse },
  );
  const inner = narrowest - layout.left;
  const [before, after] = pads.map((pad) => pad / inner) as [number, number];
  const at = (value: number) => before + scale.at(value) * (1 - before - after);
  return {
    left: layout.left,
    right: 1,
    height: height + axisHeight,
    body: (frame) =>
      axisBelow(frame, scale, at, height, layout.left) +
      rows
        .map((row, index) => {
          const y = index * step + layout.above + tall / 2 + 2;
          return nameOf(row, layout, index * step, y) + marks(frame, row, y, at);
        })
        .join(''),
  };
}
