import type { FigureTable } from '../lib/figures.ts';
import type { Chart } from '../schemas/figure.ts';
import type { Drawing, Frame } from './frame.ts';
import { narrowest, spread, textWidth, widest, wrap } from './measure.ts';
import { readRows, valuesOf, type Row } from './rows.ts';
import { makeScale } from './scale.ts';
import { element, text, texts } from './svg.ts';

const line = 16;
const between = '\u2002';

/** Between a dot and its label: enough for a leader where labels had to move. */
const reach = 24;

/** Two columns of values joined by lines, each named at its right end. A hairline leads to a label that had to move. */
export function drawSlope(figure: Chart<'slope'>, table: FigureTable): Drawing {
  const { values, reverse = false } = figure.encode;
  const [first, last] = values as [string, string];
  const rows = readRows(table, figure.encode);
  const scale = makeScale(valuesOf(rows), { nice: false, reverse: !reverse });
  const names = rows.map((row) => wrap(`${row.printed[1]}${between}${row.name}`, 168));
  const right = widest(names.flat()) + reach + 2;
  const left = widest(rows.map((row) => row.printed[0]!)) + reach;
  const heads = [
    wrap(figure.columns[first]!.label, narrowest - right - 8),
    wrap(figure.columns[last]!.label, right - reach),
  ];
  const top = Math.max(...heads.map(({ length }) => length)) * line + 16;
  const plot = Math.max(150, names.flat().length * line * 2.1);
  const y = (value: number) => top + scale.at(value) * plot;
  const [low, high] = [top - line / 2, top + plot + line];
  const ends = spread(
    rows.map((row, index) => ({ centre: y(row.values[1]!), height: names[index]!.length * line })),
    low,
    high,
  );
  // Equal values share one number; unequal ones that would touch are moved apart.
  const starts = [...new Map(rows.map((row) => [row.values[0]!, row.printed[0]!]))];
  const startTops = spread(
    starts.map(([value]) => ({ centre: y(value), height: line - 1 })),
    low,
    high,
  );
  return {
    left,
    right,
    height: Math.max(top + plot + 10, ...ends.map((end, index) => end + names[index]!.length * line + 2)),
    body: (frame) =>
      texts(heads[0]!, { x: 0, dx: -left, y: 12, class: 's' }, line) +
      texts(heads[1]!, { x: frame.x(1), dx: reach, y: 12, class: 's' }, line) +
      // Strong lines last: they lie on top.
      rows
        .toSorted((a, b) => Number(a.strong) - Number(b.strong))
        .map((row) => slope(frame, row, y))
        .join('') +
      rows.map((row, index) => endLabel(frame, row, y(row.values[1]!), names[index]!, ends[index]!)).join('') +
      starts
        .map(([value, printed], index) => {
          const middle = startTops[index]! + (line - 1) / 2;
          const label = text(printed, { x: 0, dx: -reach + 2, y: middle + 4.5, anchor: 'end' });
          return leader(frame.x(0), -1, y(value), middle) + label;
        })
        .join(''),
  };
}

function slope(frame: Frame, row: Row, y: (value: number) => number): string {
  const [from, to] = row.values.map((value) => y(value!)) as [number, number];
  const colour = row.strong ? '1' : '0';
  const dot = (x: number, cy: number) => element('circle', { cx: frame.x(x), cy, r: 4, class: `m${colour}` });
  const stroke = { x1: frame.x(0), x2: frame.x(1), y1: from, y2: to, class: `l o${colour}` };
  return element('line', stroke) + dot(0, from) + dot(1, to);
}

/** A hairline from a dot to its label, left (-1) or right (1) of it. */
function leader(x: string | number, side: -1 | 1, from: number, to: number): string {
  // Lengths in pixels from a place in percent: an inner drawing that begins there.
  const line = { x1: side * 6, x2: side * (reach - 4), y1: from, y2: to, class: 'a' };
  return element('svg', { x, overflow: 'visible' }, element('line', line));
}

function endLabel(frame: Frame, row: Row, from: number, lines: string[], top: number): string {
  const first = { x: frame.x(1), dx: reach, y: top + 12.5, class: row.strong ? undefined : 's' };
  const indented = { ...first, dx: reach + textWidth(`${row.printed[1]}${between}`), y: first.y + line };
  return leader(frame.x(1), 1, from, top + line / 2) + text(lines[0]!, first) + texts(lines.slice(1), indented, line);
}
