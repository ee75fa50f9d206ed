import { readFileSync } from 'node:fs';
import { mean } from 'd3-array';
import type { SearchEngine } from '../../src/search/engine.ts';

/** A query with the sections that answer it. */
export interface LabelledQuery {
  q: string;
  expect: number[];
  kind: string;
  /** Held out: never looked at while the search is changed. */
  aside?: boolean;
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../tests/search/${name}`, import.meta.url), 'utf8')) as LabelledQuery[];
const own = read('queries.json');

/** The practice set, our own, and those held out. */
export const sets = {
  practice: read('practice.json'),
  own: own.filter(({ aside }) => !aside),
  'held out': own.filter(({ aside }) => aside),
};

export interface Outcome extends LabelledQuery {
  /** Sections found, best first. */
  numbers: number[];
  /** Rank of the first right section; 0: not found. */
  rank: number;
}

/** Asks a search some queries, one after the other. */
export async function evaluate(search: SearchEngine, queries: LabelledQuery[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const { hits } = await search.search(query.q);
    const numbers = hits.slice(0, 10).flatMap(({ head }) => (head.number > 0 ? [head.number] : []));
    outcomes.push({ ...query, numbers, rank: numbers.findIndex((number) => query.expect.includes(number)) + 1 });
  }
  return outcomes;
}

/** success@1, success@3 and mean reciprocal rank. */
export const measures = (outcomes: Outcome[]) => ({
  queries: outcomes.length,
  success1: mean(outcomes, ({ rank }) => Number(rank === 1))!,
  success3: mean(outcomes, ({ rank }) => Number(rank >= 1 && rank <= 3))!,
  mrr: mean(outcomes, ({ rank }) => (rank === 0 ? 0 : 1 / rank))!,
});

/** The queries whose first answer is wrong, one a line. */
export const misses = (outcomes: Outcome[]): string[] =>
  outcomes
    .filter(({ rank }) => rank !== 1)
    .map(({ q, kind, expect, numbers, rank }) => {
      const where = rank === 0 ? 'not found' : `rank ${rank}`;
      return `${kind}: “${q}” wants ${expect.join(' or ')}, got ${numbers.slice(0, 3).join(', ') || 'nothing'} (${where})`;
    });
