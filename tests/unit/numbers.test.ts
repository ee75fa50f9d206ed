import { expect, test } from 'vitest';
import { count, printedNumber } from '../../src/lib/numbers.ts';
import { printed } from '../../src/charts/rows.ts';
import { cell } from '../../src/lib/figures.ts';

test.each([
  [count(1, 'source'), '1\u00a0source'],
  [count(0, 'source'), '0\u00a0sources'],
  [count(12345, 'source'), '12,345\u00a0sources'],
  [count(2, 'entry', 'entries'), '2\u00a0entries'],
])('a count cannot be parted from its noun, and agrees with it: %s', (made, expected) => expect(made).toBe(expected));

test.each([
  ['1875', '1,875'],
  ['16384', '16,384'],
  ['-1234567.5', '−1,234,567.5'],
  ['1234567.1234', '1,234,567.1234'],
  ['-2.5', '−2.5'],
  ['0.249', '0.249'],
  ['0.40', '0.40'],
])('%s of a data file is printed %s, in charts and tables alike', (value, shown) => {
  expect(printedNumber(value)).toBe(shown);
  expect(cell(value, true)).toBe(shown);
  expect(printed(value)).toBe(shown);
});

test.each([
  ['', '–'],
  [undefined, '–'],
  ['1B, 16 bits', '1B, 16 bits'],
  ['2024-10', '2024-10'],
])('the cell %j of a table reads %s', (value, shown) => expect(cell(value, true)).toBe(shown));

test('nothing stands beside a mark for what is not published', () => expect(printed('')).toBe(''));

test('four digits of what has no unit may be a year and stay together', () => {
  expect(cell('2024', false)).toBe('2024');
  expect(cell('16384', false)).toBe('16,384');
});
