import { describe, expect, test } from 'vitest';
import { closeness } from '../../src/search/closeness.ts';
import type { Unit } from '../../src/search/units.ts';

const word = (key: string, slot: number, searches: Record<number, number[]>, likeness = 1): Unit => ({
  key,
  from: slot,
  to: slot,
  df: 2,
  postings: Object.entries(searches).map(([page, all]) => ({
    page: Number(page),
    impact: 0.5,
    passages: [0],
    searches: all,
  })),
  likeness,
  name: false,
});

describe('how near a query comes to a known search', () => {
  const pages = new Set([4, 9]);

  test('is the share of the query, by rarity, that one search holds', () => {
    const units = [word('blind', 0, { 4: [1, 2], 9: [1] }), word('vote', 1, { 4: [2], 9: [2] })];
    expect([...closeness(pages, units, [3, 1, 4])]).toEqual([[4, 0.5]]);
  });
  test('counts a word once, by the form that is most like it', () => {
    const units = [
      word('vot', 0, { 4: [1] }, 0.5),
      word('vote', 0, { 4: [1] }),
      word('votes', 0, { 4: [1] }, 0.8),
      word('arena', 1, { 4: [1] }, 0.5),
    ];
    expect(closeness(pages, units, [1, 1]).get(4)).toBe(0.75);
  });
  test('looks at the pages asked for alone', () => {
    const units = [word('blind', 0, { 5: [1] }), word('vote', 1, { 5: [1] })];
    expect(closeness(pages, units, [1, 1]).size).toBe(0);
  });
});
