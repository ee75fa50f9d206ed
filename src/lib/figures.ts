import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CsvError, parse } from 'csv-parse/sync';
import type { FigureData } from '../schemas/figure.ts';
import { printedNumber } from './numbers.ts';

export interface FigureTable {
  /** Column names as in the CSV's head. */
  names: string[];
  /** Rows of text as printed; an empty string where a value is not published. */
  rows: Record<string, string>[];
}

export const csvPath = (name: string): string => resolve('content/figures', `${name}.csv`);

/**
 * Reads the numbers of a figure and holds them against its description. Throws, with file and remedy, when a column is
 * missing or undescribed, a drawn column lacks a unit, or a cell of it is no number.
 */
export function readFigure(name: string, figure: FigureData): FigureTable {
  const path = `content/figures/${name}.csv`;
  const rows = parseCsv(readFileSync(csvPath(name), 'utf8'), path);
  const names = Object.keys(rows[0] ?? {});
  if (rows.length === 0) throw new Error(`${path}: it holds no rows.`);
  for (const column of names) {
    if (!figure.columns[column]) throw new Error(`${path}: describe the column "${column}" in ${name}.yaml.`);
  }
  for (const column of Object.keys(figure.columns)) {
    if (!names.includes(column)) throw new Error(`${path}: the column "${column}" of ${name}.yaml is missing.`);
  }
  for (const column of drawnColumns(figure)) {
    if (!figure.columns[column]) throw new Error(`content/figures/${name}.yaml: encode names no column "${column}".`);
    if (!figure.columns[column].unit) {
      throw new Error(`content/figures/${name}.yaml: give the column "${column}" a unit.`);
    }
    rows.forEach((row, index) => {
      if (row[column] !== '' && !Number.isFinite(Number(row[column]))) {
        throw new Error(`${path}:${index + 2}: "${row[column]}" in "${column}" is not a number.`);
      }
    });
  }
  return { names, rows };
}

function parseCsv(text: string, path: string): Record<string, string>[] {
  try {
    return parse(text, { columns: true, skip_empty_lines: true, trim: true }) as Record<string, string>[];
  } catch (error) {
    const { lines, message } = error as CsvError;
    throw new Error(`${path}:${lines}: ${message}. Quote cells that hold a comma.`, { cause: error });
  }
}

/** The numeric columns that a figure draws. */
export function drawnColumns(figure: FigureData): string[] {
  if (figure.kind === 'line') return [figure.encode.x, ...figure.encode.y];
  if (figure.kind === 'range') {
    return [figure.encode.low, figure.encode.high, ...(figure.encode.mid ? [figure.encode.mid] : [])];
  }
  return figure.encode.values;
}

/** Number of the section that a figure belongs to, from its name: `24-phone` → 24; none for the report's own. */
export function figureNumber(name: string): number | undefined {
  const digits = /^\d+(?=-)/.exec(name)?.[0];
  return digits ? Number(digits) : undefined;
}

/** A cell of a figure's table: numbers printed, words as they are, a dash for what is not published. */
export function cell(value: string | undefined): string {
  if (value === undefined || value === '') return '–';
  return /^-?\d+(\.\d+)?$/.test(value) ? printedNumber(value) : value;
}
