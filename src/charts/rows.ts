import { least, rollup } from 'd3-array';
import type { FigureTable } from '../lib/figures.ts';
import { printedNumber } from '../lib/numbers.ts';
import { balance, narrowest, textWidth, typeSize, widest, widestNarrow } from './measure.ts';
import { text } from './svg.ts';

/** A row of a chart: its name, its values (undefined where none is published) and those as printed. */
export interface Row {
  name: string;
  values: (number | undefined)[];
  printed: string[];
  strong: boolean;
}

interface Choice {
  label: string;
  values: string[];
  emphasis?: string[] | undefined;
  omit?: string[] | undefined;
}

/** Reads the drawn columns. Without emphasis every row is strong. */
export function readRows(table: FigureTable, { label, values, emphasis, omit }: Choice): Row[] {
  const rows = table.rows.filter((row) => !omit?.includes(row[label]!));
  const most = usualDecimals(rows.flatMap((row) => values.map((column) => row[column]!)));
  return rows.map((row) => ({
    name: row[label]!,
    values: values.map((column) => (row[column] === '' ? undefined : Number(row[column]))),
    printed: values.map((column) => printed(rounded(row[column]!, most))),
    strong: emphasis?.includes(row[label]!) ?? true,
  }));
}

const decimals = (value: string): number => value.split('.')[1]?.length ?? 0;

/** Decimals that most of the values have, and at least one: of 88.7 and 76.12 the chart shows 88.7 and 76.1. */
function usualDecimals(values: string[]): number {
  const counts = rollup(
    values.filter((value) => value !== ''),
    (group) => group.length,
    decimals,
  );
  return Math.max(1, least([...counts], ([count, times]) => count - times * 100)?.[0] ?? 0);
}

/** A published value with at most so many decimals, half upwards; none is ever added. */
const rounded = (value: string, most: number): string =>
  decimals(value) <= most ? value : (Math.round(Number(`${value}e${most}`)) / 10 ** most).toFixed(most);

/** A number as it stands beside a mark; nothing for what is not published. */
export const printed = (value: string): string => (value === '' ? '' : printedNumber(value));

/** A number of an axis. */
export const tick = (value: number): string => printed(String(value));

/** How the rows of a chart lie. Lengths in pixels. */
export interface Layout {
  /** Kept for the names left of the plot; 0 when they stand above their marks. */
  left: number;
  beside: boolean;
  /** From one row to the next. */
  step: number;
  /** Height of all rows. */
  height: number;
  /** Upper edge of the marks of a row. */
  top(index: number): number;
  /** Width of the plot in the narrowest place for this arrangement. */
  inner: number;
  /** The names, each broken into lines. */
  names: string[][];
}

const [gutter, wideGutter, line] = [124, 270, 15];

/**
 * Names stand in a gutter beside the marks when all are short and where there is room, else above them.
 * @param tall height of the marks
 * @param wide whether the drawing has the width of the text, and not perhaps that of a phone
 */
export function layoutNames(rows: Row[], tall: number, wide: boolean): Layout {
  const short = widest(rows.map(({ name }) => name)) <= gutter;
  const beside = wide || short;
  const names = rows.map(({ name }) => balance(name, beside ? wideGutter : narrowest));
  const lines = Math.max(...names.map(({ length }) => length)) * line;
  const left = beside ? widest(names.flat()) + 10 : 0;
  // Half of each of two neighbours: one long name among short ones does not spread all rows.
  const pairs = names.slice(1).map((name, index) => ((name.length + names[index]!.length) / 2) * line + 3);
  const step = beside ? Math.max(tall + 9, ...pairs) : lines + 2 + tall + 12;
  return {
    left,
    beside,
    step,
    height: rows.length * step - (beside ? 4 : 10),
    top: (index) => index * step + (beside ? (step - tall) / 2 - 2 : lines + 2),
    // Short names need one arrangement, the same for all widths.
    inner: (short ? narrowest : wide ? widestNarrow : narrowest) - left,
    names,
  };
}

/**
 * The name of a row, beside the middle of its marks or above them.
 * @param down upper edge of the rows
 */
export function nameOf(layout: Layout, index: number, tall: number, down = 0): string {
  const top = down + layout.top(index);
  const lines = layout.names[index]!;
  if (!layout.beside) {
    const first = top - 5 - (lines.length - 1) * line;
    return lines.map((part, place) => text(part, { x: 0, y: first + place * line, class: 'h' })).join('');
  }
  const first = top + tall / 2 + 4.5 - ((lines.length - 1) * line) / 2;
  return lines.map((part, place) => text(part, { x: 0, dx: -10, y: first + place * line, anchor: 'end' })).join('');
}

/** Room that labels right of the longest marks need, in pixels. */
export function roomRight(labels: { fraction: number; label: string }[]): number {
  const wide = labels.filter(({ fraction }) => fraction > 0.72);
  return Math.max(8, ...wide.map(({ label }) => textWidth(label, typeSize) + 9));
}
