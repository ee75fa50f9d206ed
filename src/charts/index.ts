import type { FigureTable } from '../lib/figures.ts';
import type { FigureData } from '../schemas/figure.ts';
import { drawBars, drawGroupedBars, drawStackedBars } from './bars.ts';
import { drawDots, drawRanges, seriesColour } from './dots.ts';
import { toPage, type Drawing } from './frame.ts';
import { drawLines } from './lines.ts';
import { mark } from './marks.ts';
import { drawPanels, inPanels } from './panels.ts';
import { drawSlope } from './slope.ts';
import { element } from './svg.ts';

/**
 * Draws a chart of any kind. Throws when the description does not fit the numbers.
 * @param wide for a place with the width of the text, where long names stand beside their marks
 */
export function drawChart(figure: FigureData, table: FigureTable, wide = false): Drawing {
  switch (figure.kind) {
    case 'bar':
      return drawBars(figure, table, wide);
    case 'grouped-bar':
      return drawGroupedBars(figure, table);
    case 'stacked-bar':
      return drawStackedBars(figure, table, wide);
    case 'dot':
      return inPanels(figure.encode) ? drawPanels(figure, table, wide) : drawDots(figure, table, wide);
    case 'slope':
      return drawSlope(figure, table);
    case 'line':
      return drawLines(figure, table);
    case 'range':
      return drawRanges(figure, table, wide);
  }
}

/**
 * The chart as SVG for a page: one drawing, or a wide and a narrow arrangement where these differ.
 * @param small only the narrow one, for a place that is never wide
 */
export function chartOnPage(figure: FigureData, table: FigureTable, small = false): string {
  const [wide, narrow] = [true, false].map((room) => toPage(drawChart(figure, table, room), figure.alt));
  return small || wide === narrow ? narrow! : wide!.replace('class="chart"', 'class="chart wide"') + narrow!;
}

export interface Key {
  name: string;
  /** What stands before the name, `y` being its baseline: a patch of colour for parts of a bar, the mark of a series of dots. */
  sign: (x: number, y: number) => string;
}

/** The series that the drawing does not name itself. */
export function keyOf(figure: FigureData): Key[] {
  if (figure.kind !== 'stacked-bar' && figure.kind !== 'dot') return [];
  if (figure.kind === 'dot' && figure.encode.values.length === 1) return [];
  const strong = 'strong' in figure.encode ? figure.encode.strong : undefined;
  // Panels name the other series themselves.
  const panels = figure.kind === 'dot' && inPanels(figure.encode);
  return figure.encode.values
    .map((column, series) => ({ column, series, colour: seriesColour(column, series, strong) }))
    .filter(({ colour }) => !panels || colour === 1)
    .map(({ column, series, colour }) => ({
      name: figure.columns[column]!.label,
      sign: (x, y) =>
        figure.kind === 'stacked-bar'
          ? element('rect', { x, y: y - 10, width: 12, height: 12, class: `p${series + 1}` })
          : mark(panels ? 0 : series, x + 7, y - 4, colour),
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
