import type { Evidence, Head } from './found.ts';
import type { Match } from './pagefind.ts';
import { fold } from './text.ts';

/** What two words of a query are worth, times their rarity, that stand together on the page as they do in the query. */
const pairWeight = 2;

/** The same for a word of the title or summary: what a page is about counts more than what it mentions. */
const headWeight = 3;

/** The same for the words of the query in one of the page's names. */
const nameWeight = 2;

/** Pages that are no section summarise many: they stand behind those, unless one of their names is asked for. */
const otherPages = 0.5;

/** Pagefind's scores are raised to this power, so that a word repeated all over a page does not outweigh two others. */
const damping = 0.75;

/** Rarity of a word that some of all pages hold: inverse document frequency, as in BM25. */
export const rarity = (pages: number, total: number): number => Math.log(1 + (total - pages + 0.5) / (pages + 0.5));

/** A word without its ending, in either language. */
const stemOf = (word: string): string => word.slice(0, Math.max(4, word.length - 2));

/**
 * Orders pages. Pagefind gives a page only if it has all words: here each word is a search, and a page has the sum of its
 * scores, in proportion to the share of the query that it holds, and what its best name adds.
 * @param evidence by word
 * @param pairs pages that hold two neighbours side by side
 * @param heads of all pages, by id
 * @returns those that have a word, best first
 */
export function rank(evidence: Evidence[], pairs: Match[][], heads: ReadonlyMap<string, Head>): Head[] {
  const words = evidence.map(({ text, matches }) => ({ text: fold(text), rare: rarity(matches.length, heads.size) }));
  const pages = new Map<string, { score: number; words: number }>();
  evidence.forEach(({ matches }, place) => {
    const { text, rare } = words[place]!;
    for (const { id, score } of matches) {
      const page = pages.get(id) ?? { score: 0, words: 0 };
      const { title, summary } = heads.get(id)!;
      const about = fold(`${title} ${summary}`).includes(stemOf(text)) ? headWeight * rare : 0;
      pages.set(id, { score: page.score + score ** damping + about, words: page.words + 1 });
    }
  });
  for (const matches of pairs) {
    const ids = new Set(matches.map(({ id }) => id));
    for (const id of ids) {
      const page = pages.get(id);
      if (page) page.score += pairWeight * rarity(ids.size, heads.size);
    }
  }
  const scoreOf = ({ number, names }: Head, page: { score: number; words: number }): number =>
    ((page.score * page.words) / words.length) * (number > 0 ? 1 : otherPages) + nameWeight * nameScore(words, names);
  return [...pages]
    .map(([id, page]) => ({ head: heads.get(id)!, score: scoreOf(heads.get(id)!, page) }))
    .sort((a, b) => b.score - a.score)
    .map(({ head }) => head);
}

/** The rarity of a query's words that the best of some names holds, by the root of the share of that name which they make up. */
function nameScore(words: { text: string; rare: number }[], names: string[]): number {
  const scores = names.map((name) => {
    const parts = name.split(' ');
    const held = words.filter(({ text }) => parts.some((part) => isSame(text, part)));
    const rare = held.reduce((sum, word) => sum + word.rare, 0);
    return rare * Math.sqrt(Math.min(1, held.length / parts.length));
  });
  return Math.max(0, ...scores);
}

/** Whether two folded words are forms of one. Short ones, and numbers, have no other form. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length < 4 || other.length < 4 || /\d/.test(one)) return false;
  return one.startsWith(stemOf(other)) || other.startsWith(stemOf(one));
}
