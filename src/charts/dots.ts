import type { FigureTable } from '../lib/figures.ts';
import type { Chart } from '../schemas/figure.ts';
import type { Drawing, Frame } from './frame.ts';
import { axisBelow, axisHeight, lineAcross, mark, overhang } from './marks.ts';
import { widest } from './measure.ts';
import { layoutRows, readRows, valuesOf, type Layout, type Row } from './rows.ts';
import { makeScale, type Scale } from './scale.ts';
import { text } from './svg.ts';

/** Height of the marks of a row. */
export const tall = 12;

/** A row's dots on a common axis. One or two are labelled with their values; more are read from the axis and the table. */
export function drawDots(figure: Chart<'dot'>, table: FigureTable, wide: boolean): Drawing {
  const { values, scale, reverse, strong } = figure.encode;
  const rows = readRows(table, figure.encode);
  const room = values.length > 2 ? 6 : widest(rows.flatMap(({ printed }) => printed)) + 9;
  return dotRows(layoutRows(rows, tall, wide), {
    scale: makeScale(valuesOf(rows), { log: scale === 'log', reverse }),
    pads: [values.length === 2 ? room : 6, room],
    marks(frame, row, y, at) {
      const dots = row.values
        .flatMap((value, series) => (value === undefined ? [] : [{ series, x: at(value) }]))
        .sort((a, b) => a.x - b.x);
      const colour = (series: number) =>
        values.length === 1 ? Number(row.strong) : seriesColour(values[series]!, series, strong);
      const drawn = dots.toReversed().map(({ series, x }) => mark(series, frame.x(x), y, colour(series)));
      const numbers = dots.map(({ series, x }, index) =>
        beside(frame, x, y, row.printed[series]!, index < dots.length - 1 ? -1 : 1),
      );
      return joined(frame, dots, y) + drawn.join('') + (values.length > 2 ? '' : numbers.reverse().join(''));
    },
  });
}

/** Number of a series' colour: its own or, where some are strong, the accent for these and grey for the rest. */
export const seriesColour = (column: string, series: number, strong?: string[]): number =>
  strong ? Number(strong.includes(column)) : series + 1;

/** A line that joins the dots of a row. */
export function joined(frame: Frame, dots: { x: number }[], y: number): string {
  const places = dots.map(({ x }) => x);
  return dots.length < 2 ? '' : lineAcross(frame, Math.min(...places), Math.max(...places), y, 'r');
}

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
  return dotRows(layoutRows(named, tall, wide), {
    scale: makeScale(valuesOf(rows), { log: scale === 'log' }),
    pads: [8, wide ? widest(rows.map(words)) + 12 : 8],
    marks(frame, row, y, at) {
      const [from, to, middle] = row.values;
      if (from === undefined || to === undefined) return '';
      const ends = from === to ? mark(0, frame.x(at(from)), y) : lineAcross(frame, at(from), at(to), y, 'i');
      const dot = middle === undefined ? '' : mark(0, frame.x(at(middle)), y);
      return ends + dot + (wide ? beside(frame, at(to), y, words(row), 1) : '');
    },
  });
}

/** Words left (-1) or right (1) of a mark. */
function beside(frame: Frame, fraction: number, y: number, words: string, side: -1 | 1): string {
  const anchor = side < 0 ? 'end' : 'start';
  return text(words, { x: frame.x(fraction), dx: side * 9, y: y + 4.5, anchor, class: 'h' });
}

interface Options {
  scale: Scale;
  /** Room for labels at both ends of the plot, in pixels of the narrowest one. */
  pads: [number, number];
  marks: (frame: Frame, row: Row, y: number, at: (value: number) => number) => string;
  /** In a row of panels: where the plot begins and what share it takes of the width, as fractions. */
  from?: number;
  share?: number;
  /** Whether the rows have their names. */
  named?: boolean;
  /** Where the lines of the axis begin. */
  axisTop?: number;
}

/** Rows of marks over an axis; a dotted line leads from a name in the gutter to the first mark of its row. */
export function dotRows({ left, inner, height, draw }: Layout, options: Options): Drawing {
  const { scale, pads, marks, from = 0, share = 1, named, axisTop } = options;
  const [before, after] = pads.map((pad) => Math.max(pad, overhang(scale.ticks)) / inner) as [number, number];
  const at = (value: number) => from + share * (before + scale.at(value) * (1 - before - after));
  const leader = (frame: Frame, { values }: Row, y: number) => {
    const places = values.flatMap((value) => (value === undefined ? [] : [at(value)]));
    return left > 0 && places.length > 0 ? lineAcross(frame, from, Math.min(...places), y, 'e') : '';
  };
  return {
    left,
    right: 1,
    height: height + axisHeight,
    body: (frame) =>
      axisBelow(frame, scale, at, height, axisTop) +
      draw((row, top) => {
        const y = top + tall / 2;
        return leader(frame, row, y) + marks(frame, row, y, at);
      }, named),
  };
}
