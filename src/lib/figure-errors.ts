import { sum } from 'd3-array';
import type { FigureData } from '../schemas/figure.ts';

interface Encoded {
  column: string;
  /** Field of `encode` that names the column. */
  field: string;
  /** Whether its numbers are drawn. */
  drawn: boolean;
}

type Row = Record<string, string>;

/** Why the chart cannot draw a cell, with the remedy, as the end of a sentence about it; undefined when it can. */
export function cellError(figure: FigureData, { field, drawn }: Encoded, value: string): string | undefined {
  if (value === '') {
    return needsValue(figure, field)
      ? 'is blank: the chart needs it in every row. Fill it in or remove the row.'
      : undefined;
  }
  if (!drawn) return undefined;
  if (!/^-?\d+(\.\d+)?$/.test(value)) {
    return 'is not a number. Write it in digits, 1234.5; leave the cell blank where nothing is published.';
  }
  if (onLogScale(figure, field) && Number(value) <= 0) {
    return 'has no place on a logarithmic scale, which never reaches zero. Use scale linear, or leave the row out.';
  }
  if (figure.kind === 'stacked-bar' && Number(value) < 0) {
    return 'is negative: no part of a whole is. Fix it, or use kind grouped-bar.';
  }
  return undefined;
}

/** Why the chart cannot draw the rows together, with the remedy; undefined when it can. */
export function rowsError(figure: FigureData, rows: Row[]): { row?: number; message: string } | undefined {
  const { kind, encode } = figure;
  if (kind === 'line') {
    const empty = encode.y.find((column) => rows.every((row) => row[column] === ''));
    if (empty) return { message: `the column "${empty}" holds no value. Fill it in, or do not draw it.` };
    const x = rows.map((row) => Number(row[encode.x]));
    const row = x.findIndex((value, index) => index > 0 && value <= x[index - 1]!);
    const message = `"${rows[row]?.[encode.x]}" in "${encode.x}" is not above the row before. Sort the rows, each value once.`;
    return row < 0 ? undefined : { row, message };
  }
  const names = rows.map((row) => row[encode.label]!);
  const twin = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twin >= 0) return { row: twin, message: `two rows are called "${names[twin]}". Tell them apart.` };
  for (const [field, named = []] of Object.entries(encode as { emphasis?: string[]; omit?: string[] })) {
    if (field !== 'emphasis' && field !== 'omit') continue;
    const missing = named.find((name) => !names.includes(name));
    if (missing) return { message: `${field}: there is no row "${missing}". The rows: ${names.join('; ')}.` };
  }
  if (kind === 'range') {
    const { low, high, mid } = encode;
    const disordered = ({ [low]: from, [high]: to, [mid ?? low]: middle }: Row) =>
      Number(from) > Number(to) || (middle !== '' && (Number(middle) < Number(from) || Number(middle) > Number(to)));
    const row = rows.findIndex(disordered);
    const message = `"${low}", "${mid ?? high}" and "${high}" of the row are out of order. Write the lower bound first.`;
    return row < 0 ? undefined : { row, message };
  }
  const drawn = rows.flatMap((row) => encode.values.map((column) => row[column]!));
  if (drawn.every((value) => value === '')) return { message: 'no drawn column holds a value. Fill one in.' };
  if (kind === 'stacked-bar' && sum(drawn, Number) === 0) {
    return { message: 'all parts are zero: there is no whole to divide. Fill in their values.' };
  }
  return undefined;
}

/** A blank cell is what is not published; but a name, a place on the axis and the end of a line cannot be left out. */
const needsValue = ({ kind }: FigureData, field: string): boolean =>
  ['label', 'x', 'low', 'high'].includes(field) || kind === 'slope';

function onLogScale({ encode }: FigureData, field: string): boolean {
  if ('xScale' in encode) return (field === 'x' ? encode.xScale : encode.yScale) === 'log';
  return 'scale' in encode && encode.scale === 'log';
}
