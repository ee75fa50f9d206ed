import { describe, expect, test } from 'vitest';
import { cell, drawnColumns, readFigure } from '../../src/lib/figures.ts';
import type { FigureData } from '../../src/schemas/figure.ts';
import { folder, workIn } from './support.ts';

const text = { title: 'A', caption: 'B', alt: 'C', sources: ['alpha2024'], computed: false };
const columns = { machine: { label: 'Machine' }, speed: { label: 'Speed', unit: 'tokens/s' } };
const bars = (values = ['speed'], described: FigureData['columns'] = columns): FigureData => ({
  ...text,
  kind: 'bar',
  encode: { label: 'machine', values, scale: 'linear' },
  columns: described,
});

/** Reads figure `1-speed` with these numbers. */
function read(csv: string, figure = bars()) {
  workIn(folder({ 'content/figures/1-speed.csv': csv }));
  return readFigure('1-speed', figure);
}

test('the numbers are read as they are printed; what is not published is empty', () => {
  expect(read('machine, speed\n"slow, old",7.60 \nfast,\n\n')).toEqual({
    names: ['machine', 'speed'],
    rows: [
      { machine: 'slow, old', speed: '7.60' },
      { machine: 'fast', speed: '' },
    ],
  });
});

describe('a fault is named with file and remedy:', () => {
  const csv = 'content/figures/1-speed.csv';
  const yaml = 'content/figures/1-speed.yaml';
  test.each([
    ['no rows', 'machine,speed\n', bars(), `${csv}: it holds no rows.`],
    ['a column that is not described', 'machine,speed,extra\na,1,2\n', bars(), `${csv}: describe the column "extra"`],
    ['a column that is missing', 'machine\na\n', bars(), `${csv}: the column "speed" of 1-speed.yaml is missing.`],
    [
      'a drawn column that does not exist',
      'machine,speed\na,1\n',
      bars(['sped']),
      `${yaml}: encode names no column "sped".`,
    ],
    [
      'a drawn column without a unit',
      'machine,speed\na,1\n',
      bars(['speed'], { ...columns, speed: { label: 'Speed' } }),
      `${yaml}: give the column "speed" a unit.`,
    ],
    [
      'a cell that is not a number',
      'machine,speed\na,1\nb,2 x\n',
      bars(),
      `${csv}:3: "2 x" in "speed" is not a number.`,
    ],
  ])('%s', (_, csv, figure, message) => expect(() => read(csv, figure)).toThrow(message));

  test('a row with too many cells', () => {
    expect(() => read('machine,speed\na,1\nb,1,200\n')).toThrow(/^content\/figures\/1-speed\.csv:3: .*Quote cells/);
  });
});

test('words may stand in a column that is not drawn', () => {
  const figure = bars(['speed'], { ...columns, note: { label: 'Note', unit: 'none' } });
  expect(read('machine,speed,note\na,1,estimated\n', figure).rows).toHaveLength(1);
});

test.each<[string, Pick<FigureData, 'kind' | 'encode'>, string[]]>([
  ['bar', { kind: 'bar', encode: { label: 'm', values: ['a', 'b'], scale: 'linear' } }, ['a', 'b']],
  ['line', { kind: 'line', encode: { x: 'n', y: ['a'], xScale: 'log', yScale: 'linear' } }, ['n', 'a']],
  ['range', { kind: 'range', encode: { label: 'm', low: 'l', high: 'h', scale: 'linear' } }, ['l', 'h']],
  [
    'range with a middle',
    { kind: 'range', encode: { label: 'm', low: 'l', high: 'h', mid: 'c', scale: 'log' } },
    ['l', 'h', 'c'],
  ],
])('a %s draws its numeric columns and not its labels', (_, parts, expected) => {
  expect(drawnColumns({ ...text, columns, ...parts } as FigureData)).toEqual(expected);
});

test.each([
  ['', '–'],
  [undefined, '–'],
  ['-0.5', '−0.5'],
  ['7.60', '7.60'],
  ['6129', '6129'],
  ['12345', '12,345'],
  ['1234567.1234', '1,234,567.1234'],
  ['-12345', '−12,345'],
  ['1B, 16 bits', '1B, 16 bits'],
  ['2024-10', '2024-10'],
])('the cell %j reads %s', (value, expected) => expect(cell(value)).toBe(expected));
