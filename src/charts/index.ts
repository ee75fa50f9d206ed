import type { FigureTable } from '../lib/figures.ts';
import type { FigureData } from '../schemas/figure.ts';
import { drawBars, drawGroupedBars } from './bars.ts';
import { drawDots, drawRanges } from './dots.ts';
import type { Drawing } from './frame.ts';
import { drawLines } from './lines.ts';
import { drawSlope } from './slope.ts';
import { drawStackedBars } from './stacked-bars.ts';

/** Draws a chart of any kind. Throws when the description does not fit the numbers. */
export function drawChart(figure: FigureData, table: FigureTable): Drawing {
  switch (figure.kind) {
    case 'bar':
      return drawBars(figure, table);
    case 'grouped-bar':
      return drawGroupedBars(figure, table);
    case 'stacked-bar':
      return drawStackedBars(figure, table);
    case 'dot':
      return drawDots(figure, table);
    case 'slope':
      return drawSlope(figure, table);
    case 'line':
      return drawLines(figure, table);
    case 'range':
      return drawRanges(figure, table);
  }
}

export interface Key {
  name: string;
  /** Number of the series, from 0: its colour and form. */
  series: number;
  /** Parts of a stacked bar are keyed by colour patches, series of dots by their marks. */
  patch: boolean;
}

/** The series that the drawing does not name itself. */
export function keyOf(figure: FigureData): Key[] {
  const keyed = (figure.kind === 'dot' && figure.encode.values.length > 1) || figure.kind === 'stacked-bar';
  if (!keyed) return [];
  return figure.encode.values.map((column, series) => ({
    name: figure.columns[column]!.label,
    series,
    patch: figure.kind === 'stacked-bar',
  }));
}

const unspoken = ['ratio', 'number', 'rank'];

/** What the drawing measures, with its unit, once: "Revenue, million USD". */
export function measureOf(figure: FigureData): string {
  const { encode } = figure;
  const drawn =
    figure.kind === 'line'
      ? figure.encode.y
      : figure.kind === 'range'
        ? [figure.encode.mid ?? figure.encode.low]
        : figure.encode.values;
  const columns = drawn.map((name) => figure.columns[name]!);
  const { label, unit = '' } = columns[0]!;
  const one = columns.length === 1;
  const plain = unspoken.includes(unit) || unit === label.toLowerCase();
  const several = unit === '%' ? 'Percent' : `In ${unit}`;
  const measure = figure.measure ?? (one ? (plain ? label : `${label}, ${unit}`) : several);
  const log = ('scale' in encode && encode.scale === 'log') || ('yScale' in encode && encode.yScale === 'log');
  return log ? `${measure} (logarithmic scale)` : measure;
}
