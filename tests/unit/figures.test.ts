import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/lib/figures.ts';
import type { FigureData } from '../../src/schemas/figure.ts';
import { encodedColumns } from '../../src/schemas/figure-columns.ts';

const wording = { title: 'A', caption: 'B', alt: 'C', sources: ['alpha2024'], computed: false };
const columns = { machine: { label: 'Machine' }, speed: { label: 'Speed', unit: 'tokens/s' } };
const bars = (values = ['speed'], described: FigureData['columns'] = columns): FigureData => ({
  ...wording,
  kind: 'bar',
  encode: { label: 'machine', values },
  columns: described,
});

/** Reads figure `1-speed` with these numbers. */
const read = (csv: string, figure = bars()) => readTable('1-speed', Buffer.from(csv), figure);

test('the numbers are read as they are printed; what is not published is empty', () => {
  expect(read('machine, speed\n"slow, old",7.60 \nfast,\n\n')).toEqual({
    names: ['machine', 'speed'],
    rows: [
      { machine: 'slow, old', speed: '7.60' },
      { machine: 'fast', speed: '' },
    ],
  });
});

describe('an error is named with file and remedy:', () => {
  const csv = 'content/figures/1-speed.csv';
  test.each([
    ['no rows', 'machine,speed\n', `${csv}: it holds no rows.`],
    ['a column that is not described', 'machine,speed,extra\na,1,2\n', `${csv}: describe the column "extra"`],
    ['cells parted by semicolons', 'machine;speed\na;1\n', `${csv}:1: the cells are not parted by commas.`],
    ['a column that is missing', 'machine\na\n', `${csv}: the column "speed" of 1-speed.yaml is missing.`],
  ])('%s', (_, csv, message) => expect(() => read(csv)).toThrow(message));

  test.each([
    ['a row with too many cells', 'machine,speed\na,1\nb,1,200\n'],
    ['a row with too few', 'machine,speed\na,1\nb\n'],
  ])('%s', (_, text) => {
    expect(() => read(text)).toThrow(/^content\/figures\/1-speed\.csv:3: .*Give each row a cell a column, and quote/);
  });

  test.each(['', '\uFEFF', '\n\n'])('an empty file: %j', (text) => {
    expect(() => read(text)).toThrow(`${csv}: it holds no rows. Write a head`);
  });

  test('two columns of one name', () => {
    expect(() => read('machine,speed,speed\na,1,2\n')).toThrow(`${csv}:1: two columns are called "speed". Rename one.`);
  });

  test.each(['1e3', '0x10', 'Infinity', 'NaN', '+5', '.5', '1,5', '1 000', '−3', '2 x'])(
    '"%s" is no number',
    (value) => {
      expect(() => read(`machine,speed\na,"${value}"\n`)).toThrow(`${csv}:2: "${value}" in "speed" is not a number.`);
    },
  );

  test('lines are those of the file, blank ones and cells of two lines counted', () => {
    expect(() => read('machine,speed\n\n"a\nb",1\nc,x\n')).toThrow(`${csv}:5: "x" in "speed"`);
  });
});

describe('a chart that cannot be drawn is refused, with row and remedy:', () => {
  const csv = 'content/figures/1-speed.csv';
  const unit = { label: 'L', unit: 'u' };
  const [rows, two] = [['a'], ['a', 'b']].map((values) => ({ label: 'm', values }));
  const encodes = {
    ...{ bar: rows, dot: rows, 'stacked-bar': two, slope: two },
    line: { x: 'a', y: ['b'], xScale: 'linear', yScale: 'linear' },
    range: { label: 'm', low: 'a', high: 'b', scale: 'linear' },
  };
  type Kind = keyof typeof encodes;
  const refusal = (text: string, kind: Kind, parts: object) => {
    const names = text.split('\n', 1)[0]!.split(',');
    const described = Object.fromEntries(names.map((name) => [name, unit]));
    try {
      const figure = { ...wording, kind, encode: { ...encodes[kind], ...parts }, columns: described };
      return read(text, figure as FigureData).rows;
    } catch (error) {
      return (error as Error).message;
    }
  };

  test.each<[string, string, Kind, object, string]>([
    ['zero on a logarithmic scale', 'm,a\nx,1\ny,0\n', 'dot', { scale: 'log' }, ':3: "0" in "a" has no place'],
    ['less than zero there', 'm,a\nx,-1\n', 'dot', { scale: 'log' }, ':2: "-1" in "a" has no place'],
    ['zero on a logarithmic x', 'a,b\n0,1\n', 'line', { xScale: 'log' }, ':2: "0" in "a" has no place'],
    ['zero on a logarithmic y', 'a,b\n1,0\n', 'line', { yScale: 'log' }, ':2: "0" in "b" has no place'],
    ['zero in a logarithmic range', 'm,a,b\nx,0,1\n', 'range', { scale: 'log' }, ':2: "0" in "a" has no place'],
    ['a negative part of a whole', 'm,a,b\nx,3,-1\n', 'stacked-bar', {}, ':2: "-1" in "b" is negative'],
    ['parts that are all zero', 'm,a,b\nx,0,0\n', 'stacked-bar', {}, ': all parts are zero'],
    ['a blank x', 'a,b\n1,1\n,2\n', 'line', {}, ':3: "" in "a" is blank'],
    ['an x that goes back', 'a,b\n2,1\n1,2\n', 'line', {}, ':3: "1" in "a" is not above the row before'],
    ['an x that stands twice', 'a,b\n2,1\n2,2\n', 'line', {}, ':3: "2" in "a" is not above the row before'],
    ['a line without a point', 'a,b\n1,\n2,\n', 'line', {}, ': the column "b" holds no value'],
    ['a blank end of a slope', 'm,a,b\nx,1,2\ny,3,\n', 'slope', {}, ':3: "" in "b" is blank'],
    ['a blank bound', 'm,a,b\nx,1,\n', 'range', {}, ':2: "" in "b" is blank'],
    ['bounds out of order', 'm,a,b\nx,2,1\n', 'range', {}, ':2: "a", "b" and "b" of the row are out of order'],
    [
      'a middle outside',
      'm,a,b,c\nx,1,2,3\n',
      'range',
      { mid: 'c' },
      ':2: "a", "c" and "b" of the row are out of order',
    ],
    ['a row without a name', 'm,a\n,1\n', 'bar', {}, ':2: "" in "m" is blank'],
    ['two rows of one name', 'm,a\nx,1\nx,2\n', 'bar', {}, ':3: two rows are called "x"'],
    ['nothing to draw', 'm,a\nx,\n', 'bar', {}, ': no drawn column holds a value'],
    [
      'an emphasis on no row',
      'm,a\nx,1\ny,2\n',
      'bar',
      { emphasis: ['z'] },
      ': emphasis: there is no row "z". The rows: x; y.',
    ],
    [
      'an omission of no row',
      'm,a\nx,1\ny,2\n',
      'bar',
      { omit: ['z'] },
      ': omit: there is no row "z". The rows: x; y.',
    ],
  ])('%s', (_, text, kind, parts, message) => {
    const refused = refusal(text, kind, parts);
    expect(refused).toContain(`${csv}${message}`);
    expect(refused).toMatch(/Fill|Use|Fix|Sort|Write|Tell|The rows/);
  });

  test.each<[string, string, Kind, object]>([
    ['a blank among dots', 'm,a,b\nx,1,\n', 'dot', { values: ['a', 'b'], scale: 'log' }],
    ['a blank on a line', 'a,b\n1,\n2,5\n', 'line', {}],
    ['a negative bar', 'm,a\nx,-1\n', 'bar', {}],
    ['a range without its middle', 'm,a,b,c\nx,1,2,\n', 'range', { mid: 'c' }],
    ['a range of one value', 'm,a,b\nx,2,2\n', 'range', {}],
  ])('but not %s', (_, text, kind, parts) =>
    expect(refusal(text, kind, parts)).toHaveLength(text.split('\n').length - 2),
  );
});

test.each([
  'machine,speed\r\n"slow, old",7.60\r\n',
  '\uFEFFmachine,speed\nslow,7.60\n',
  '\uFEFFmachine,speed\r\nslow,7.60',
])('lines may end as Windows ends them, and a byte order mark may begin the file: %j', (csv) => {
  const { names, rows } = read(csv);
  expect(names).toEqual(['machine', 'speed']);
  expect(rows.map(({ speed }) => speed)).toEqual(['7.60']);
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
  const encoded = encodedColumns({ ...wording, columns, ...parts } as FigureData);
  expect(encoded.filter(({ drawn }) => drawn).map(({ column }) => column)).toEqual(expected);
});
