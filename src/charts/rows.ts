import { mode } from 'd3-array';
import type { FigureTable } from '../lib/figures.ts';
import { printedNumber } from '../lib/numbers.ts';
import { balance, narrowest, widest, widestNarrow } from './measure.ts';
import { texts } from './svg.ts';

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

export const valuesOf = (rows: Row[]): Row['values'] => rows.flatMap(({ values }) => values);

const decimals = (value: string): number => value.split('.')[1]?.length ?? 0;

/** Decimals that most of the values have, and at least one: of 88.7 and 76.12 the chart shows 88.7 and 76.1. */
const usualDecimals = (values: string[]): number => Math.max(1, mode(values.filter(Boolean).map(decimals).sort()));

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
  /** Height of all rows. */
  height: number;
  /** Width of the plot in the narrowest place for this arrangement. */
  inner: number;
  /**
   * The rows, each with its name.
   * @param marks what stands on a row, by the upper edge of its marks
   */
  draw(marks: (row: Row, y: number) => string, named?: boolean): string;
}

const [gutter, wideGutter, line] = [124, 270, 15];

/**
 * Names stand in a gutter beside the marks when all are short and where there is room, else above them.
 * @param tall height of the marks
 * @param wide whether the drawing has the width of the text, and not perhaps that of a phone
 */
export function layoutRows(rows: Row[], tall: number, wide: boolean): Layout {
  const short = widest(rows.map(({ name }) => name)) <= gutter;
  const beside = wide || short;
  const names = rows.map(({ name }) => balance(name, beside ? wideGutter : narrowest));
  const lines = Math.max(...names.map(({ length }) => length)) * line;
  const left = beside ? widest(names.flat()) + 10 : 0;
  // Half of each of two neighbours: one long name among short ones does not spread all rows.
  const pairs = names.slice(1).map((name, index) => ((name.length + names[index]!.length) / 2) * line + 3);
  const step = beside ? Math.max(tall + 9, ...pairs) : lines + 2 + tall + 12;
  const first = beside ? (step - tall) / 2 - 2 : lines + 2;
  const nameOf = (parts: string[], y: number): string => {
    const more = (parts.length - 1) * line;
    return beside
      ? texts(parts, { x: 0, dx: -10, y: y + tall / 2 + 4.5 - more / 2, anchor: 'end' }, line)
      : texts(parts, { x: 0, y: y - 5 - more, class: 'h' }, line);
  };
  return {
    left,
    height: rows.length * step - (beside ? 4 : 10),
    // Short names need one arrangement, the same for all widths.
    inner: (short || !wide ? narrowest : widestNarrow) - left,
    draw: (marks, named = true) =>
      rows
        .map((row, index) => {
          const y = first + index * step;
          return (named ? nameOf(names[index]!, y) : '') + marks(row, y);
        })
        .join(''),
  };
}
