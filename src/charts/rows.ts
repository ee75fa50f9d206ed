import { least, rollup } from 'd3-array';
import type { FigureTable } from '../lib/figures.ts';
import { printedNumber } from '../lib/numbers.ts';
import { textWidth, typeSize, widest, wrap, narrowest } from './measure.ts';
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

export interface Layout {
  /** Pixels kept for the names left of the plot; 0 when they stand above their marks. */
  left: number;
  beside: boolean;
  /** Height that a row's name takes above its marks. */
  above: number;
  gap: number;
}

const beside = 124;

/** Names stand beside the marks when all are short, above them when one is long. */
export function layoutNames(rows: Row[]): Layout {
  const width = widest(rows.map(({ name }) => name));
  return width <= beside
    ? { left: width + 10, beside: true, above: 0, gap: 10 }
    : { left: 0, beside: false, above: 19, gap: 13 };
}

/**
 * A row's name.
 * @param middle centre of its marks, in pixels from the top
 */
export function nameOf(row: Row, layout: Layout, top: number, middle: number): string {
  if (layout.beside) return text(row.name, { x: 0, dx: -10, y: middle + 4.5, anchor: 'end' });
  return wrap(row.name, narrowest)
    .map((line, index) => text(line, { x: 0, y: top + 13 + index * 16, class: 'h' }))
    .join('');
}

/** Room that labels right of the longest marks need, in pixels. */
export function roomRight(labels: { fraction: number; label: string }[]): number {
  const wide = labels.filter(({ fraction }) => fraction > 0.72);
  return Math.max(8, ...wide.map(({ label }) => textWidth(label, typeSize) + 9));
}
