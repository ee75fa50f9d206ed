import { expect, test } from 'vitest';
import { dateInWords, isImpossible, newestFirst } from '../../src/lib/dates.ts';

test.each([
  ['2024-12-05', '5\u00a0December 2024'],
  ['2025-01', 'January 2025'],
  ['2026', '2026'],
])('%s reads %s', (date, words) => expect(dateInWords(date)).toBe(words));

test.each(['2025-02-29', '2025-02-31', '2024-04-31', '2100-02-29'])('%s is no day', (date) =>
  expect(isImpossible(date)).toBe(true),
);
test.each(['2025-02-28', '2024-02-29', '2000-02-29', '2024-12-31', '2025-02', '2025'])('%s may be', (date) =>
  expect(isImpossible(date)).toBe(false),
);

test('the newest come first, and a vague date after all the days it may mean', () => {
  const dates = ['2024-10-17', '2025', '2025-07', '2025-07-31', '2024-10', '2025-07-01', '2025-12-31', '2026-01'];
  expect(dates.sort(newestFirst)).toEqual([
    '2026-01',
    '2025-12-31',
    '2025-07-31',
    '2025-07-01',
    '2025-07',
    '2025',
    '2024-10-17',
    '2024-10',
  ]);
});
