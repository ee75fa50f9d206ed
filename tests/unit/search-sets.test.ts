import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/text.ts';
import { sets } from '../../tools/support/search-queries.ts';

const readme = readFileSync(new URL('../search/README.md', import.meta.url), 'utf8');
/** A query as it is told from others: without case, accents and doubled spaces. */
const plain = ({ q }: { q: string }): string => fold(q).replace(/\s+/g, ' ').trim();

describe('the queries that measure the search', () => {
  test('none is held out that is also in use: it would be known', () => {
    const known = new Set([...sets.practice, ...sets.own].map(plain));
    expect(sets['held out'].map(plain).filter((query) => known.has(query))).toEqual([]);
    expect(new Set(sets['held out'].map(plain)).size).toBe(sets['held out'].length);
  });
  test('nearly a fifth of our own is held out', () => {
    expect(sets['held out'].length / (sets.own.length + sets['held out'].length)).toBeGreaterThan(0.195);
  });
  test.each(['practice', 'own', 'held out'] as const)('the README counts the set: %s', (name) => {
    expect(readme).toMatch(new RegExp(`\\| ${sets[name].length} +\\|`));
  });
});
