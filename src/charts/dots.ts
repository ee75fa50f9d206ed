import type { FigureTable } from '../lib/figures.ts';
import type { Chart } from '../schemas/figure.ts';
import { axisBelow, axisHeight, overhang } from './axis.ts';
import type { Drawing, Frame } from './frame.ts';
import { lineAcross, mark } from './marks.ts';
import { widest } from './measure.ts';
import { layoutNames, nameOf, readRows, type Row } from './rows.ts';
import { makeScale } from './scale.ts';
import { text, type Anchor } from './svg.ts';

const tall = 12;

/** A row's dots on a common axis. One or two are labelled with their values; more are read from the axis and the table. */
export function drawDots(figure: Chart<'dot'>, table: FigureTable, wide: boolean): Drawing {
  const { values, scale, reverse = false, strong } = figure.encode;
  const rows = readRows(table, figure.encode);
  const labelled = values.length <= 2;
  const room = labelled ? widest(rows.flatMap(({ printed }) => printed)) + 9 : 6;
  const pads: [number, number] = values.length === 2 ? [room, room] : [6, room];
  return dotRows(rows, { log: scale === 'log', reverse, pads, wide }, (frame, row, y, at) => {
    const present = row.values
      .flatMap((value, series) => (value === undefined ? [] : [{ series, x: at(value) }]))
      .sort((a, b) => a.x - b.x);
    const [first, last] = [present[0], present.at(-1)];
    if (!first || !last) return '';
    const bar = first.x < last.x ? lineAcross(frame, first.x, last.x, y, 'r') : '';
    const colour = (series: number) =>
      values.length === 1 ? Number(row.strong) : seriesColour(values[series]!, series, strong);
    const dots = present.toReversed().map(({ series, x }) => mark(series, frame.x(x), y, colour(series)));
    const number = ({ series, x }: typeof first, side: -1 | 1) => beside(frame, x, y, row.printed[series]!, side);
    const numbers = labelled ? number(last, 1) + (present.length > 1 ? number(first, -1) : '') : '';
    return bar + dots.join('') + numbers;
  });
}

/** Number of a series' colour: its own or, where some are strong, the accent for these and grey for the rest. */
export const seriesColour = (column: string, series: number, strong?: string[]): number =>
  strong ? Number(strong.includes(column)) : series + 1;

/** An interval a row, with its middle where that is known. */
export function drawRanges(figure: Chart<'range'>, table: FigureTable, wide: boolean): Drawing {
  const { label, low, high, mid, scale } = figure.encode;
  const rows = readRows(table, { label, values: mid ? [low, high, mid] : [low, high] });
  const words = ({ printed: [from, to, middle] }: Row) => {
    const interval = from === to ? from! : `${from} to ${to}`;
    return middle ? `${middle} (${interval})` : interval;
  };
  // In a narrow place the numbers stand above the interval: beside it they would cost a phone half its width.
  const named = wide ? rows : rows.map((row) => ({ ...row, name: `${row.name}: ${words(row)}` }));
  const pads: [number, number] = [8, wide ? widest(rows.map(words)) + 12 : 8];
  return dotRows(named, { log: scale === 'log', reverse: false, pads, wide }, (frame, row, y, at) => {
    const [from, to, middle] = row.values;
    if (from === undefined || to === undefined) return '';
    const ends = from === to ? mark(0, frame.x(at(from)), y) : lineAcross(frame, at(from), at(to), y, 'i');
    const dot = middle === undefined ? '' : mark(0, frame.x(at(middle)), y);
    return ends + dot + (wide ? beside(frame, at(to), y, words(row), 1) : '');
  });
}

/** Words left (-1) or right (1) of a mark. */
function beside(frame: Frame, fraction: number, y: number, words: string, side: -1 | 1): string {
  const anchor: Anchor = side < 0 ? 'end' : 'start';
  return text(words, { x: frame.x(fraction), dx: side * 9, y: y + 4.5, anchor, class: 'h' });
}

type Marks = (frame: Frame, row: Row, y: number, at: (value: number) => number) => string;

interface Options {
  log: boolean;
  reverse: boolean;
  /** Room for labels at both ends of the plot, in pixels of the narrowest one. */
  pads: [number, number];
  wide: boolean;
}

/** Rows of marks over an axis; a dotted line leads from a name in the gutter to the first mark of its row. */
function dotRows(rows: Row[], { log, reverse, pads, wide }: Options, marks: Marks): Drawing {
  const layout = layoutNames(rows, tall, wide);
  const scale = makeScale(
    rows.flatMap(({ values }) => values),
    { log, reverse },
  );
  const [before, after] = pads.map((pad) => Math.max(pad, overhang(scale.ticks)) / layout.inner) as [number, number];
  const at = (value: number) => before + scale.at(value) * (1 - before - after);
  const leader = (frame: Frame, { values }: Row, y: number) => {
    const places = values.flatMap((value) => (value === undefined ? [] : [at(value)]));
    return layout.beside && places.length > 0 ? lineAcross(frame, 0, Math.min(...places), y, 'e') : '';
  };
  return {
    left: layout.left,
    right: 1,
    height: layout.height + axisHeight,
    body: (frame) =>
      axisBelow(frame, scale, at, layout.height) +
      rows
        .map((row, index) => {
          const y = layout.top(index) + tall / 2;
          return leader(frame, row, y) + nameOf(layout, index, tall) + marks(frame, row, y, at);
        })
        .join(''),
  };
}
