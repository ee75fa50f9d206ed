import { describe, expect, test } from 'vitest';
import { fixed, fluid } from '../../src/charts/frame.ts';
import { drawChart, keyOf } from '../../src/charts/index.ts';
import { textWidth } from '../../src/charts/measure.ts';
import { chart, columns } from './chart.ts';

describe('a slope', () => {
  const rows = [
    ['a', '88.7', '72.55'],
    ['b', '88.3', '76.12'],
    ['c', '82.0', '56.20'],
  ].map(([machine, speed, peak]) => ({ machine: machine!, speed: speed!, peak: peak! }));
  const two = { label: 'machine', values: ['speed', 'peak'], emphasis: ['b', 'c'] };
  const { body, left } = drawChart(chart('slope', two), { names: ['machine', 'speed', 'peak'], rows });

  test('has two strong lines on top of the grey ones, and one number of decimals', () => {
    expect([...body(fluid).matchAll(/class="l o(\d)"/g)].map(([, colour]) => colour)).toEqual(['0', '1', '1']);
    expect(body(fluid)).toMatch(/>72\.6\u2002a</);
    expect(body(fluid)).toMatch(/>76\.1\u2002b</);
  });

  test('leads from each dot to its number with a hairline that ends at both', () => {
    const svg = body(fluid);
    const dots = [...svg.matchAll(/<circle cx="([^"]+)" cy="([\d.]+)"/g)].map(([, x, y]) => `${x} ${y}`);
    const leaders = [...svg.matchAll(/<svg x="([^"]+)" overflow="visible"><line [^>]*y1="([\d.]+)" y2="([\d.]+)"/g)];
    expect(leaders.map(([, x, from]) => `${x} ${from}`).sort()).toEqual(dots.sort());
    const labels = [...svg.matchAll(/<text [^>]*y="([\d.]+)"/g)].map(([, y]) => Number(y));
    for (const [, , , to] of leaders) expect(labels.some((y) => Math.abs(y - Number(to) - 4.5) < 0.2)).toBe(true);
    expect(left).toBeGreaterThan(textWidth('88.7') + 20);
  });
});

describe('four series of dots, one of them strong', () => {
  const names = ['speed', 'peak', 'third', 'fourth'];
  const described = Object.fromEntries(names.map((label) => [label, { label, unit: 'u' }]));
  const encode = { label: 'machine', values: names, strong: ['peak'], scale: 'linear' };
  const figure = chart('dot', encode, { columns: { ...columns, ...described } });
  const rows = ['a', 'b'].map((machine, index) => ({
    machine,
    ...Object.fromEntries(names.map((name, place) => [name, `${10 + 3 * index + 2 * place}`])),
  }));
  const drawing = (wide: boolean) => drawChart(figure, { names: ['machine', ...names], rows }, wide);

  test('are small multiples on one scale: each other series beside the strong one, which lies on top', () => {
    const svg = drawing(true).body(fixed(480));
    const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([-\d.]+)" r="5" class="m(\d)"/g)];
    expect(dots.map(([, , , colour]) => colour).join('')).toBe('00101'.repeat(3));
    for (const head of ['speed', 'third', 'fourth']) expect(svg).toContain(`>${head}</text>`);
    const strong = dots.filter(([, , , colour]) => colour === '1').map(([, x]) => Number(x));
    const [first, second] = [strong[1]! - strong[0]!, strong[3]! - strong[2]!];
    expect(first).toBeCloseTo(second, 0);
    expect(keyOf(figure).map(({ name, sign }) => [name, sign(0, 12)])).toEqual([
      ['peak', '<circle cx="7" cy="8" r="5" class="m1"/>'],
    ]);
  });

  test('lie below each other in a narrow place', () => {
    expect(drawing(false).height).toBeGreaterThan(2.5 * drawing(true).height);
  });
});

test('where only some points of a line are named, their names stand with their values', () => {
  const rows = [1, 2, 3].map((speed) => ({
    machine: speed === 2 ? 'H100' : '',
    speed: `${speed}`,
    peak: `${9 - speed}`,
  }));
  const encode = { x: 'speed', y: ['peak'], point: 'machine', xScale: 'linear', yScale: 'linear' };
  const svg = drawChart(chart('line', encode), { names: ['machine', 'speed', 'peak'], rows }).body(fluid);
  for (const label of ['8', 'H100: 7', '6']) expect(svg).toContain(`>${label}</text>`);
});
