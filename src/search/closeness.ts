import type { Unit } from './units.ts';

/** More searches than any page has. */
const mostSearches = 10_000;

/**
 * How near a query comes to one of the searches that readers are known to make for a page: the best share of the query, by
 * rarity, that a single one of them holds; nothing where none holds two words of it. Words that stand together say more than
 * the same words scattered over a page (Metzler and Croft, "A Markov random field model for term dependencies", SIGIR 2005).
 * @param pages those to look at
 * @param rarity weight of each word of the query
 * @returns by page, 0 to 1
 */
export function closeness(pages: Set<number>, units: Unit[], rarity: number[]): Map<number, number> {
  const all = rarity.reduce((sum, value) => sum + value, 0) || 1;
  const best = new Map<number, number>();
  /** What each search of each page holds. */
  const held = new Map<number, { words: number; weight: number; last: number; likeness: number }>();
  rarity.forEach((rare, slot) => {
    for (const { from, to, name, likeness, postings } of units) {
      if (name || slot < from || slot > to) continue;
      for (const { page, searches } of postings) {
        if (!searches || searches.length === 0 || !pages.has(page)) continue;
        for (const search of searches) {
          const key = page * mostSearches + search;
          const own = held.get(key) ?? { words: 0, weight: 0, last: -1, likeness: 0 };
          held.set(key, own);
          // A word of the query counts once, by the form that is most like it.
          const known = own.last === slot ? own.likeness : 0;
          if (own.last !== slot) own.words += 1;
          if (likeness > known) {
            own.weight += (likeness - known) * rare;
            own.likeness = likeness;
          }
          own.last = slot;
          if (own.words > 1) best.set(page, Math.max(best.get(page) ?? 0, own.weight / all));
        }
      }
    }
  });
  return best;
}
