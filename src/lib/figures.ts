import { type CsvError, type InfoRecord, parse } from 'csv-parse/sync';
import type { AnyFigure, FigureData } from '../schemas/figure.ts';
import { encodedColumns } from '../schemas/figure-columns.ts';
import { cellError, rowsError } from './figure-errors.ts';
import { printedNumber } from './numbers.ts';

export interface FigureTable {
  /** Column names as in the CSV's head. */
  names: string[];
  /** Rows of text as printed; an empty string where a value is not published. */
  rows: Record<string, string>[];
}

/** A figure as pages draw it: a chart has its numbers with it. */
export type Figure = Exclude<AnyFigure, FigureData> | (FigureData & { table: FigureTable });

/**
 * Parses the numbers of a figure and holds them against its description. Throws, with file, line and remedy, when a column
 * is missing, undescribed or named twice, when a row is cut short, and when the chart cannot draw a cell.
 */
export function readTable(name: string, csv: Buffer, figure: FigureData): FigureTable {
  const path = `content/figures/${name}.csv`;
  const { names, records } = parseCsv(csv, path);
  if (names.length === 1 && /[;\t]/.test(names[0]!)) {
    throw new Error(
      `${path}:1: the cells are not parted by commas. Save the file with commas, as Excel's “CSV UTF-8”.`,
    );
  }
  for (const column of names) {
    if (!figure.columns[column]) throw new Error(`${path}: describe the column "${column}" in ${name}.yaml.`);
  }
  for (const column of Object.keys(figure.columns)) {
    if (!names.includes(column)) throw new Error(`${path}: the column "${column}" of ${name}.yaml is missing.`);
  }
  for (const { record, line } of records) {
    for (const encoded of encodedColumns(figure)) {
      const error = cellError(figure, encoded, record[encoded.column]!);
      if (error) throw new Error(`${path}:${line}: "${record[encoded.column]}" in "${encoded.column}" ${error}`);
    }
  }
  const rows = records.map(({ record }) => record);
  const error = rowsError(figure, rows);
  if (error)
    throw new Error(`${path}${error.row === undefined ? '' : `:${records[error.row]!.line}`}: ${error.message}`);
  return { names, rows };
}

function parseCsv(text: Buffer, path: string) {
  let names: string[] = [];
  const columns = (head: string[]): string[] => (names = head);
  let parsed: { record: Record<string, string>; info: InfoRecord }[];
  try {
    parsed = parse(text, { bom: true, columns, info: true, skip_empty_lines: true, trim: true }) as never;
  } catch (error) {
    const { lines, message } = error as CsvError;
    const remedy = 'Give each row a cell a column, and quote cells that hold a comma.';
    throw new Error(`${path}:${lines}: ${message}. ${remedy}`, { cause: error });
  }
  if (parsed.length === 0) throw new Error(`${path}: it holds no rows. Write a head and a row for each thing drawn.`);
  const twice = names.find((column, index) => names.indexOf(column) !== index);
  if (twice !== undefined) throw new Error(`${path}:1: two columns are called "${twice}". Rename one.`);
  return { names, records: parsed.map(({ record, info }) => ({ record, line: info.lines })) };
}

/**
 * A cell of a figure's table: numbers printed, words as they are, a dash for what is not published.
 * @param quantity whether the column has a unit
 */
export function cell(value: string | undefined, quantity: boolean): string {
  if (value === undefined || value === '') return '–';
  return /^-?\d+(\.\d+)?$/.test(value) ? printedNumber(value, quantity) : value;
}
