import { max, sum } from 'd3-array';
import type { FigureTable } from '../lib/figures.ts';
import type { Chart } from '../schemas/figure.ts';
import type { Drawing, Frame } from './frame.ts';
import { lineDown } from './marks.ts';
import { textWidth, widest } from './measure.ts';
import { layoutRows, readRows, valuesOf, type Row } from './rows.ts';
import { makeScale, type Scale } from './scale.ts';
import { element, text } from './svg.ts';

const [thick, tall] = [13, 19];

/** One bar a row, with its value at its end; no axis is needed. */
export function drawBars(figure: Chart<'bar'>, table: FigureTable, wide: boolean): Drawing {
  const rows = readRows(table, figure.encode);
  const scale = barScale(rows);
  const { left, height, draw } = layoutRows(rows, thick, wide);
  const zero = scale.at(0);
  return {
    left,
    right: roomRight(rows, scale),
    height,
    body: (frame) =>
      // A line at zero where bars go both ways.
      (zero > 0 ? lineDown(frame, zero, 0, height, 'a') : '') + draw((row, y) => bar(frame, scale, row, y)),
  };
}

/** Bars in groups, each with its own name, so that colour is left for what the title names. */
export function drawGroupedBars(figure: Chart<'grouped-bar'>, table: FigureTable): Drawing {
  const groups = gather(figure, readRows(table, figure.encode));
  const all = groups.flatMap(({ bars }) => bars);
  const scale = barScale(all);
  const [head, step, gap] = [21, thick + 5, 11];
  const left = widest(all.map(({ name }) => name)) + 10;
  return {
    left,
    right: roomRight(all, scale),
    height: groups.length * (head + gap) + all.length * step - gap,
    body: (frame) => {
      let y = 0;
      let drawn = '';
      for (const { name, bars } of groups) {
        drawn += text(name, { x: 0, dx: -left, y: y + 13, class: 'b' });
        y += head;
        for (const row of bars) {
          drawn += text(row.name, { x: 0, dx: -10, y: y + 11, anchor: 'end', class: 's' }) + bar(frame, scale, row, y);
          y += step;
        }
        y += gap;
      }
      return drawn;
    },
  };
}

/** The published values, each as a row of its own, by row or, with `group: columns`, by column of the table. */
function gather({ encode, columns }: Chart<'grouped-bar'>, rows: Row[]): { name: string; bars: Row[] }[] {
  const label = (series: number) => columns[encode.values[series]!]!.label;
  const one = ({ values, printed, strong }: Row, series: number, name: string): Row[] => {
    const accent = strong && (encode.strong?.includes(encode.values[series]!) ?? true);
    return values[series] === undefined
      ? []
      : [{ name, values: [values[series]], printed: [printed[series]!], strong: accent }];
  };
  const all = encode.values.map((_, series) => series);
  const groups =
    encode.group === 'columns'
      ? all.map((series) => ({ name: label(series), bars: rows.flatMap((row) => one(row, series, row.name)) }))
      : rows.map((row) => ({ name: row.name, bars: all.flatMap((series) => one(row, series, label(series))) }));
  return groups.filter(({ bars }) => bars.length > 0);
}

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

/** Bars begin at zero; the axis ends at the data, for no tick needs a round end. */
const barScale = (rows: Row[]): Scale => makeScale(valuesOf(rows), { zero: true, nice: false });

/** Room that labels right of the longest bars need, in pixels. */
function roomRight(rows: Row[], scale: Scale): number {
  const long = rows.filter(({ values: [value = 0] }) => scale.at(value) > 0.72);
  return Math.max(8, ...long.map(({ printed }) => textWidth(printed[0]!) + 9));
}

/** Width of a bar that takes a fraction of the plot; a tenth of a pixel at least. */
const width = (frame: Frame, fraction: number): string | number => {
  const [end, start] = [frame.x(fraction), frame.x(0)];
  return typeof end === 'number' ? Math.max(0.1, end - Number(start)) : end;
};

function bar(frame: Frame, scale: Scale, { values: [value], printed, strong }: Row, y: number): string {
  if (value === undefined) return '';
  const [from, to] = [scale.at(Math.min(0, value)), scale.at(Math.max(0, value))];
  const rect = { x: frame.x(from), y, width: width(frame, to - from), height: thick, class: strong ? 'm1' : 'm0' };
  // Negative bars are labelled on the other side of zero, where there is room.
  return element('rect', rect) + text(printed[0]!, { x: frame.x(to), dx: 6, y: y + 11 });
}
