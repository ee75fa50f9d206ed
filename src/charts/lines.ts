import type { FigureTable } from '../lib/figures.ts';
import type { Chart } from '../schemas/figure.ts';
import type { Drawing, Frame } from './frame.ts';
import { axisBelow, axisHeight, lineAcross, overhang } from './marks.ts';
import { spread, widest, wrap } from './measure.ts';
import { printed, tick } from './rows.ts';
import { makeScale } from './scale.ts';
import { element, text, texts } from './svg.ts';

const [top, plot, line] = [10, 230, 15];

interface Series {
  name: string[];
  number: number;
  dashed: boolean;
  points: { x: number; y: number; printed: string; name: string }[];
}

/** Lines over a numeric axis, each named at its end; the points of a single line carry their names or values. */
export function drawLines(figure: Chart<'line'>, table: FigureTable): Drawing {
  const { x, y, xScale, yScale, point, dashed = [] } = figure.encode;
  const published = y.map((column) => table.rows.filter((row) => row[column] !== ''));
  const xs = table.rows.map((row) => Number(row[x]));
  const ys = published.flatMap((rows, index) => rows.map((row) => Number(row[y[index]!])));
  const across = makeScale(xs, { log: xScale === 'log', nice: false });
  const down = makeScale(ys, { log: yScale === 'log', reverse: true });
  const depth = (value: number) => top + down.at(value) * plot;
  const series = y.map((column, index): Series => ({
    name: wrap(figure.columns[column]!.label, 84),
    number: index + 1,
    dashed: dashed.includes(column),
    points: published[index]!.map((row) => ({
      x: across.at(Number(row[x])),
      y: depth(Number(row[column])),
      printed: printed(row[column]!),
      name: point ? row[point]! : '',
    })),
  }));
  const single = series.length === 1;
  const left = Math.max(widest(down.ticks.map(tick)) + 10, overhang(across.ticks));
  const right = Math.max(single ? 24 : widest(series.flatMap(({ name }) => name)) + 10, overhang(across.ticks));
  const bottom = top + plot;
  return {
    left,
    right,
    height: bottom + axisHeight + 20,
    body: (frame) =>
      down.ticks
        .map(
          (value) =>
            lineAcross(frame, 0, 1, depth(value), 'g') +
            text(tick(value), { x: 0, dx: -8, y: depth(value) + 4.5, anchor: 'end', class: 's' }),
        )
        .join('') +
      axisBelow(frame, across, across.at, bottom) +
      text(axisName(figure), { x: frame.x(0.5), y: bottom + 34, anchor: 'middle', class: 's' }) +
      series.map((item) => curve(frame, item, single, bottom)).join('') +
      (single ? labelPoints(frame, series[0]!) : labelEnds(frame, series)),
  };
}

/** Name and unit of the horizontal axis. */
function axisName(figure: Chart<'line'>): string {
  const { x, xScale } = figure.encode;
  const { label, unit } = figure.columns[x]!;
  const plain = !unit || unit === 'number' || unit === 'tokens';
  return `${label}${plain ? '' : `, ${unit}`}${xScale === 'log' ? ' (logarithmic)' : ''}`;
}

function curve(frame: Frame, { points, number, dashed }: Series, single: boolean, height: number): string {
  const path = frame.path(
    points.map(({ x, y }) => [x, y]),
    height,
    `l o${number}${dashed ? ' d' : ''}`,
  );
  if (!single) return path;
  return (
    path + points.map(({ x, y }) => element('circle', { cx: frame.x(x), cy: y, r: 4, class: `m${number}` })).join('')
  );
}

function labelEnds(frame: Frame, series: Series[]): string {
  const ends = spread(
    series.map(({ name, points }) => ({ centre: points.at(-1)!.y, height: name.length * line + 3 })),
    0,
    top + plot + 12,
  );
  return series
    .map(({ name, number }, index) =>
      texts(name, { x: frame.x(1), dx: 9, y: ends[index]! + 13, class: `m${number}` }, line),
    )
    .join('');
}

/** Beside each point its name or value, on the side away from the line: under a rising one, over a falling one; the last one over both. */
function labelPoints(frame: Frame, { points }: Series): string {
  const rising = points.at(-1)!.y < points[0]!.y;
  // Where only some have a name, it stands with the value.
  const some = points.some(({ name }) => name === '');
  return points
    .map(({ x, y, printed, name }) => {
      const last = x > 0.9;
      const place = { x: frame.x(x), dx: 7, y: rising && !last ? y + 18 : y - 9, class: 'h' };
      const words = some && name ? `${name}: ${printed}` : name || printed;
      return text(words, last ? { ...place, dx: 5, anchor: 'end' } : place);
    })
    .join('');
}
