import { closeness } from './closeness.ts';
import { mostCompared, type Core } from './format.ts';
import type { Query } from './query.ts';
import type { Unit } from './units.ts';

/** A page with its score. */
export interface Ranked {
  page: number;
  score: number;
}

/**
 * What the parts of the score weigh, next to the words' 1, and how they bend. Chosen on the queries of `tests/search/`
 * that are not held aside; each may change by a third without moving more than one query in a hundred.
 */
const weighs = { name: 1.2, coverage: 0.6, closeness: 0.6 } as const;
const nameBend = 2;
/** A name of one word is little in a longer query. */
const wordBend = 3;
const rarityBend = 0.65;
const topicBend = 0.75;
const closenessBend = 2;
/** Pages with less of the best page’s score are left out: a word in passing is still worth a place at the end. */
const floor = 0.03;

const better = (a: Ranked, b: Ranked): number => b.score - a.score || a.page - b.page;

/** Rarity of a key, as in BM25 (Robertson and Zaragoza 2009, equation 3.3, with 1 added so that it stays positive). */
const idf = (df: number, pages: number): number => Math.log(1 + (pages - df + 0.5) / (df + 0.5));

/**
 * Ranks the pages. Words add up by rarity and are worth more together; a whole name that the query holds (an alias, a
 * glossary term, a title) counts above words, and so does a search known to be made for the page.
 * @param allowed pages that pass the filters
 */
export function rank(query: Query, units: Unit[], core: Core, allowed: (page: number) => boolean): Ranked[] {
  const slots = query.slots.length;
  const rarity = query.slots.map(({ confidence }, slot) => {
    const own = units.filter(({ from, to }) => from <= slot && slot <= to);
    if (own.length === 0) return 0;
    // The most frequent of the words that it may stand for.
    const rare = Math.min(...own.map(({ df }) => idf(df, core.pages))) + 0.05;
    // A word that no page makes much of is no topic, however rare: "different", "depends". Numbers are exact.
    const number = own.some(({ key }) => /\d/.test(key));
    const topical = number ? 1 : Math.max(...own.flatMap(({ postings }) => postings.map(({ impact }) => impact)));
    return confidence * rare ** rarityBend * topical ** topicBend;
  });
  const all = rarity.reduce((sum, value) => sum + value, 0) || 1;
  /** How much of the query a name is: it stands for its words, and is as rare as the pages are that bear it. */
  const share = ({ from, to, postings }: Unit): number => {
    const own = rarity.slice(from, to + 1).reduce((sum, value) => sum + value, 0);
    const bearers = postings.reduce((sum, { impact }) => sum + impact, 0);
    // A single word is as rare as it is; several may be frequent each, and rare together.
    const weight = from === to ? own : Math.max(own, idf(bearers, core.pages));
    return (weight / (weight + all - own) + (to - from + 1) / slots) / 2;
  };

  const tallies = new Map<number, { slots: number[]; name: number }>();
  for (const unit of units) {
    const { from, to, postings, likeness, name } = unit;
    const worth = likeness * (name ? share(unit) ** (from === to ? wordBend : nameBend) : 1);
    for (const { page, impact } of postings) {
      if (!allowed(page)) continue;
      const own = tallies.get(page) ?? { slots: new Array<number>(slots).fill(0), name: 0 };
      tallies.set(page, own);
      if (name) own.name = Math.max(own.name, worth * impact);
      else for (let slot = from; slot <= to; slot++) own.slots[slot] = Math.max(own.slots[slot]!, impact * worth);
    }
  }

  const ranked = [...tallies].map(([page, own]): Ranked => {
    const words = own.slots.reduce((sum, impact, slot) => sum + impact * rarity[slot]!, 0) / all;
    const coverage = own.slots.reduce((sum, impact, slot) => sum + (impact > 0 ? rarity[slot]! : 0), 0) / all;
    const score = words * (1 - weighs.coverage + weighs.coverage * coverage ** 2) + weighs.name * own.name;
    return { page, score };
  });
  ranked.sort(better);
  const likely = ranked.slice(0, mostCompared);
  const close = closeness(new Set(likely.map(({ page }) => page)), units, rarity);
  for (const found of likely) found.score += weighs.closeness * (close.get(found.page) ?? 0) ** closenessBend;
  const wanted = query.number === undefined ? -1 : core.numbers.indexOf(query.number);
  if (wanted >= 0 && allowed(wanted)) {
    const known = ranked.find(({ page }) => page === wanted);
    if (known) known.score += 10;
    else ranked.push({ page: wanted, score: 10 });
  }
  ranked.sort(better);
  // The number asked for stands apart: what else has it in its text is judged among itself.
  const reference = ranked[wanted >= 0 ? 1 : 0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= floor * reference);
}

/** The passages of a page that hold the words, best first; those that hold little are left out. */
export function passagesOf(page: number, units: Unit[]): number[] {
  const worths = new Map<number, number>();
  for (const { from, to, postings, likeness, name, df } of units) {
    const found = postings.find((posting) => posting.page === page);
    found?.passages.forEach((passage, place) => {
      const worth = ((to - from + 1) * likeness * (name ? 0.5 : 1)) / (1 + place / 4) / Math.log(df + 2);
      worths.set(passage, (worths.get(passage) ?? 0) + worth);
    });
  }
  return [...worths]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .filter(([, worth], _, [first]) => worth >= 0.5 * first![1])
    .map(([passage]) => passage);
}
