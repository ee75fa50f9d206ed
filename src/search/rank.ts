import type { Evidence } from './found.ts';
import type { Head } from './heads.ts';
import type { Match } from './pagefind.ts';

/** What two words of a query are worth, times their rarity, that stand together on the page as they do in the query. */
const pairWeight = 2;

/** The same for a word that the head of the page has: what a page is about counts more than what it mentions. */
const headWeight = 3;

/** Rarity of a word that some of all pages hold: inverse document frequency, as in BM25. */
export const rarity = (pages: number, total: number): number => Math.log(1 + (total - pages + 0.5) / (pages + 0.5));

/**
 * Orders pages. Pagefind gives a page only if it has all words: here each word is a search, and a page has the sum of its
 * scores, in proportion to the share of the query that it holds.
 * @param evidence by word
 * @param pairs pages that hold two neighbours side by side
 * @param weights how much each word counts for coverage
 * @param heads of all pages, by id
 * @returns ids, best first, with scores
 */
export function rank(
  evidence: Evidence[],
  pairs: Match[][],
  weights: number[],
  heads: ReadonlyMap<string, Pick<Head, 'title' | 'summary'>>,
): { id: string; score: number }[] {
  const pages = new Map<string, { score: number; covered: number }>();
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  evidence.forEach(({ text, matches }, place) => {
    // Without its ending, in either language.
    const stem = text.slice(0, Math.max(4, text.length - 2));
    for (const { id, score } of matches) {
      const page = pages.get(id) ?? { score: 0, covered: 0 };
      const { title, summary } = heads.get(id)!;
      const named = `${title} ${summary}`.toLowerCase().includes(stem);
      const added = named ? headWeight * rarity(matches.length, heads.size) : 0;
      pages.set(id, { score: page.score + score + added, covered: page.covered + weights[place]! });
    }
  });
  for (const matches of pairs) {
    const ids = new Set(matches.map(({ id }) => id));
    for (const id of ids) {
      const page = pages.get(id);
      if (page) page.score += pairWeight * rarity(ids.size, heads.size);
    }
  }
  return [...pages]
    .map(([id, { score, covered }]) => ({ id, score: (score * covered) / all }))
    .sort((a, b) => b.score - a.score);
}
