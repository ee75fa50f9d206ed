import { describe, expect, test } from 'vitest';
import { fixed, fluid, toPage } from '../../src/charts/frame.ts';
import { chartOnPage, drawChart, keyOf, measureOf } from '../../src/charts/index.ts';
import { balance, spread, textWidth, wrap } from '../../src/charts/measure.ts';
import { readRows } from '../../src/charts/rows.ts';
import { makeScale } from '../../src/charts/scale.ts';
import { text } from '../../src/charts/svg.ts';
import type { FigureTable } from '../../src/lib/figures.ts';
import { chart } from './chart.ts';

const table: FigureTable = {
  names: ['machine', 'speed', 'peak'],
  rows: [
    { machine: 'old', speed: '-2.5', peak: '10' },
    { machine: 'new', speed: '12345', peak: '' },
  ],
};
const encode = { label: 'machine', values: ['speed'] };
const bars = { label: 'machine', values: ['speed', 'peak'] };
const two = { ...bars, scale: 'linear' as const };
const bar = chart('bar', encode);

describe('a scale', () => {
  test('of bars begins at zero and ends at the data', () => {
    const { at } = makeScale([3, 8], { zero: true, nice: false });
    expect([at(0), at(4), at(8)]).toEqual([0, 0.5, 1]);
  });

  test('of ranks runs the other way', () => {
    const { at } = makeScale([1, 11], { reverse: true, nice: false });
    expect([at(1), at(11)]).toEqual([1, 0]);
  });

  test('with logarithms has few, round ticks, ends at 1, 2 or 5, and gives equal room to equal ratios', () => {
    const { at, ticks } = makeScale([29, 1875], { log: true });
    expect(ticks).toEqual([20, 100, 500, 2000]);
    expect(at(200) - at(20)).toBeCloseTo(at(2000) - at(200));
    expect([at(20), at(2000)]).toEqual([0, 1]);
  });

  test.each([
    [
      [0.2, 30],
      [0.2, 1, 5, 20],
    ],
    [
      [1, 1e6],
      [1, 100, 10_000, 1_000_000],
    ],
    [
      [3, 4],
      [2, 5],
    ],
  ])('with logarithms over %j has the ticks %j', (values, expected) => {
    expect(makeScale(values, { log: true }).ticks).toEqual(expected);
  });

  test('over one single value has an extent', () => expect(Number.isFinite(makeScale([5]).at(5))).toBe(true));
});

describe('labels', () => {
  test('are broken to a width, but not within brackets', () => {
    expect(wrap('GPT-4 Turbo (April 2024)', 100)).toEqual(['GPT-4 Turbo', '(April 2024)']);
    for (const line of wrap('a rather long label of many words', 90)) expect(textWidth(line)).toBeLessThanOrEqual(90);
  });

  test('are balanced over their lines', () => {
    const [first, second] = balance('one two three four five six seven', textWidth('one two three four five six'));
    expect(Math.abs(textWidth(first!) - textWidth(second!))).toBeLessThan(60);
  });

  test('that would overlap move apart about their middle, in their order, within their frame', () => {
    const at = (centre: number) => ({ centre, height: 10 });
    expect(spread([at(52), at(50), at(90)], 0, 100)).toEqual([51, 41, 85]);
    expect(spread([at(0), at(1)], 0, 100)).toEqual([0, 10]);
    expect(spread([at(99), at(100)], 0, 100)).toEqual([80, 90]);
  });

  test('cannot break out of the markup', () => {
    expect(text('a<b & "c"', { x: 0, y: 1 })).toBe('<text x="0" y="1">a&lt;b &amp; &quot;c&quot;</text>');
  });
});

describe('a drawing', () => {
  test('on a page is fluid: across it knows only percentages', () => {
    const svg = toPage(drawChart(bar, table), 'What “it” shows');
    expect(svg).toContain('role="img" aria-label="What “it” shows"');
    expect(svg).toMatch(/<rect x="0.02%" y="[\d.]+" width="99.98%"/);
    expect(svg).not.toContain('<style');
    expect(svg).toContain('>−2.5</text>');
    expect(svg).toContain('>12,345</text>');
  });

  test('in a picture stands in pixels', () => expect(drawChart(bar, table).body(fixed(400))).not.toContain('%'));

  test('leaves out what is not published', () => {
    expect(drawChart(chart('grouped-bar', bars), table).body(fluid).match(/<rect/g)).toHaveLength(3);
  });
});

describe('colour', () => {
  const body = (kind: string, encode: object, rows = table.rows) =>
    drawChart(chart(kind, encode), { ...table, rows }).body(fluid);
  const full = [
    { machine: 'old', speed: '2', peak: '10' },
    { machine: 'new', speed: '3', peak: '12' },
  ];
  const marks = (svg: string) => [...svg.matchAll(/<rect [^>]*class="(\w+)/g)].map(([, name]) => name);

  test('of bars in groups is for what the title names: their names are not repeated in it', () => {
    expect(marks(body('grouped-bar', two, full))).toEqual(['m1', 'm1', 'm1', 'm1']);
    expect(marks(body('grouped-bar', { ...two, strong: ['peak'] }, full))).toEqual(['m0', 'm1', 'm0', 'm1']);
    expect(marks(body('grouped-bar', { ...two, emphasis: ['new'] }, full))).toEqual(['m0', 'm0', 'm1', 'm1']);
  });

  test('of the parts of a whole is one ramp from strong to pale', () => {
    expect(marks(body('stacked-bar', two, full))).toEqual(['p1', 'p2', 'p1', 'p2']);
  });

  test('bars may be gathered by column', () => {
    const texts = [...body('grouped-bar', { ...two, group: 'columns' }, full).matchAll(/>([^<]+)<\/text>/g)];
    expect(texts.map(([, words]) => words).join(' ')).toBe('Speed old 2 new 3 Peak old 10 new 12');
  });

  test('rows may stand in the table only', () => {
    expect(body('bar', { ...encode, omit: ['old'] }, full)).not.toContain('>old<');
  });
});

test('values of a chart have the same decimals, half upwards, and none that were not published', () => {
  const values = ['88.7', '72.55', '60', '56.20', '1.5', '2.5'];
  const rows = values.map((speed, index) => ({ machine: `${index}`, speed, peak: '' }));
  expect(readRows({ ...table, rows }, encode).map(({ printed }) => printed[0])).toEqual([
    '88.7',
    '72.6',
    '60',
    '56.2',
    '1.5',
    '2.5',
  ]);
});

describe('names of rows', () => {
  const long = 'a machine whose name is longer than a phone has room for';
  const rows = [long, 'new'].map((machine, index) => ({ machine, speed: `${index + 1}`, peak: '' }));
  const dots = chart('dot', { ...encode, scale: 'linear' });
  const drawn = (names = rows) => chartOnPage(dots, { ...table, rows: names }).match(/<svg class="chart.*?<\/svg>/g)!;
  const place = (svg: string, word: string) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${word}<`).exec(svg)![1]);

  test('stand on the row of their mark in a gutter where there is room, and above it on a phone', () => {
    const [wide, narrow] = drawn() as [string, string];
    expect(wide).toMatch(/^<svg class="chart wide"/);
    const middles = (svg: string) => [...svg.matchAll(/<circle [^>]*cy="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(place(wide, 'new') - middles(wide)[1]!).toBeCloseTo(4.5);
    expect(place(narrow, 'new')).toBeLessThan(middles(narrow)[1]!);
    expect(middles(narrow)[1]! - place(narrow, 'new')).toBeLessThan(15);
  });

  test('that are long do not spread the rows of short ones', () => {
    const many = [long, 'b', 'c', 'd', 'e'].map((machine, index) => ({ machine, speed: `${index}`, peak: '' }));
    expect(drawChart(dots, { ...table, rows: many }, true).height).toBeLessThan(5 * 26 + 20);
  });

  test('that are short need one arrangement', () => expect(drawn(rows.slice(1))).toHaveLength(1));

  test('are 22 pixels apart, and a dotted line leads from each to its dot', () => {
    const many = Array.from({ length: 17 }, (_, index) => ({ machine: `m${index}`, speed: `${index}`, peak: '' }));
    const { height, body } = drawChart(dots, { ...table, rows: many });
    expect(height).toBeLessThan(400);
    expect(body(fluid).match(/class="e"/g)).toHaveLength(17);
  });
});

test.each(['dot', 'line'])('the values under the axis of a %s chart stand in the middle under their lines', (kind) => {
  const rows = [1, 10, 100, 1000].map((speed) => ({ machine: `${speed}`, speed: `${speed}`, peak: `${speed}` }));
  const encode =
    kind === 'dot'
      ? { label: 'machine', values: ['speed'], scale: 'log' }
      : { x: 'speed', y: ['peak'], xScale: 'log', yScale: 'linear' };
  const drawing = drawChart(chart(kind, encode), { ...table, rows });
  const svg = drawing.body(fixed(300));
  const lines = [...svg.matchAll(/<line x1="([\d.]+)" x2="\1"[^>]*class="g"/g)].map(([, x]) => x);
  for (const value of ['1', '10', '100', '1,000']) {
    const [, x, anchor] = new RegExp(`<text x="([\\d.]+)"[^>]*text-anchor="(\\w+)"[^>]*>${value}<`).exec(
      svg.slice(svg.indexOf('class="g"')),
    )!;
    if (kind === 'line' && x === '0') continue;
    expect(anchor).toBe('middle');
    expect(lines).toContain(x);
    expect(Number(x) + drawing.left).toBeGreaterThanOrEqual(textWidth(value) / 2);
    expect(300 + drawing.right - Number(x)).toBeGreaterThanOrEqual(textWidth(value) / 2);
  }
});

test('series of dots are keyed by form and colour, groups of bars name themselves', () => {
  expect(keyOf(chart('dot', two)).map(({ name }) => name)).toEqual(['Speed', 'Peak']);
  expect(keyOf(chart('grouped-bar', bars))).toEqual([]);
});

test.each([
  [bar, 'Speed, tokens/s'],
  [chart('bar', encode, { measure: 'How fast' }), 'How fast'],
  [chart('dot', { ...two, scale: 'log' }), 'In tokens/s (logarithmic scale)'],
])('the line above the drawing says what is measured, with its unit, once', (figure, expected) => {
  expect(measureOf(figure)).toBe(expected);
});
