import type { Posting } from '../search/format.ts';
import { joinedForms, nameKey, tokenize, type Token } from '../search/terms.ts';
import { synonyms, synonymShare } from './search-synonyms.ts';

/** What a name is worth of which the stop words left a single word. */
const rest = 0.3;
/** What two or three words in a row of a name are worth. */
const within = 0.3;
/** What a number is worth without its decimals. */
const rounded = 0.4;
/** Where a word stops adding: half of the highest impact is reached at this weight. As k1 in BM25F. */
const saturation = 10;
/** Numbers and codes say much when they are said once. */
const numberSaturation = 2.5;

/** Instead of a passage, for words that a page does not print: no reader can be sent to them. */
export const nowhere = -1;

interface Entry {
  weight: number;
  passages: Map<number, number>;
  searches: Set<number>;
}
type Weighed = Map<string, Entry>;

/** Sums up what the words and the names of one page weigh, and in which of its passages they stand. */
export class PageWeigher {
  readonly #words: Weighed = new Map();
  readonly #names: Weighed = new Map();
  #searches = 0;

  /** The words of a text, each as often as it stands there. Gives their terms. */
  field(text: string, weight: number, passage: number): string[] {
    const tokens = tokenize(text);
    const terms = [...tokens, ...joinedForms(tokens)].map(({ term }) => term).filter(Boolean);
    for (const term of terms) add(this.#words, term, weight, passage);
    // People round: "83" for 83.3.
    for (const { term } of tokens) {
      if (/^\d\d+\.\d+$/.test(term)) add(this.#words, String(Math.round(Number(term))), weight * rounded, passage);
    }
    return terms;
  }

  /** The words of several texts, each once. */
  once(texts: string[], weight: number, passage: number): void {
    const all = texts.map((text) => tokenize(text)).flatMap((tokens) => [...tokens, ...joinedForms(tokens)]);
    for (const term of new Set(all.map((it) => it.term))) if (term) add(this.#words, term, weight, passage);
  }

  /** What a reader types for the page: a text like others whose words, moreover, are known to belong together. */
  search(text: string, weight: number): void {
    for (const term of this.field(text, weight, nowhere)) this.#words.get(term)!.searches.add(this.#searches);
    this.#searches += 1;
  }

  /** A text as a whole. */
  name(text: string, strength: number, passage: number): void {
    const tokens = tokenize(text);
    const terms = tokens.map(({ term }) => term).filter(Boolean);
    if (terms.length === 0) return;
    // What is left of "on-device" without its stop word is no longer the name.
    const left = terms.length === 1 && tokens.length > 1 ? strength * rest : strength;
    most(this.#names, nameKey(terms), left, passage);
    for (const run of runs(terms)) most(this.#names, nameKey(run), strength * within, passage);
    for (const term of togetherForms(tokens)) most(this.#names, `${term} `, strength, passage);
  }

  /** Two words that stand in a row in more than one of the texts. */
  pairs(texts: string[], strength: number, passage: number): void {
    const counts = new Map<string, number>();
    for (const text of texts) {
      const terms = tokenize(text).map(({ term }) => term).filter(Boolean); // prettier-ignore
      const keys = new Set(terms.slice(1).map((term, place) => nameKey([terms[place]!, term])));
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [key, count] of counts) if (count > 1) most(this.#names, key, strength, passage);
  }

  /** @param factor what the page counts as a whole, 1 or less */
  results(factor: number): Map<string, Omit<Posting, 'page'>> {
    lendToSynonyms(this.#words);
    const results = new Map<string, Omit<Posting, 'page'>>();
    for (const [key, { weight, passages, searches }] of this.#words) {
      const half = /\d/.test(key) ? numberSaturation : saturation;
      const impact = (factor * weight) / (weight + half);
      results.set(key, { impact, passages: best(passages), searches: [...searches] });
    }
    for (const [key, { weight, passages }] of this.#names) {
      results.set(key, { impact: factor * weight, passages: best(passages) });
    }
    return results;
  }
}

function entryOf(into: Weighed, key: string, weight: number, passage: number): Entry {
  const entry: Entry = into.get(key) ?? { weight: 0, passages: new Map(), searches: new Set() };
  if (passage !== nowhere) entry.passages.set(passage, (entry.passages.get(passage) ?? 0) + weight);
  into.set(key, entry);
  return entry;
}

const add = (into: Weighed, key: string, weight: number, passage: number): void => {
  entryOf(into, key, weight, passage).weight += weight;
};

const most = (into: Weighed, key: string, weight: number, passage: number): void => {
  const entry = entryOf(into, key, weight, passage);
  entry.weight = Math.max(entry.weight, weight);
};

/**
 * Two or three neighbors of a list, all of them; not the whole list. Of three also the outer two: "Llama 405B" stands for
 * "Llama 3.1 405B".
 */
function runs(terms: string[]): string[][] {
  const all: string[][] = [];
  for (let from = 0; from + 2 < terms.length; from++) all.push([terms[from]!, terms[from + 2]!]);
  for (const size of [2, 3]) {
    if (terms.length <= size) continue;
    for (let from = 0; from + size <= terms.length; from++) all.push(terms.slice(from, from + size));
  }
  return all;
}

/** Words lend a share of their weight to those that readers may put for them. */
function lendToSynonyms(words: Weighed): void {
  const lent: [string, number, Map<number, number>][] = [];
  for (const [word, { weight, passages }] of words) {
    for (const other of synonyms.get(word) ?? []) lent.push([other, weight * synonymShare, passages]);
  }
  for (const [word, weight, passages] of lent) {
    const entry = words.get(word);
    if (!entry) words.set(word, { weight, passages: new Map(passages), searches: new Set() });
    else entry.weight += weight;
  }
}

/** A name of several words written as one: "state space model" → "statespacemodel". */
function togetherForms(tokens: Token[]): string[] {
  if (tokens.length < 2 || tokens.length > 4) return [];
  const whole = tokenize(tokens.map(({ word }) => word).join('')).map(({ term }) => term);
  return whole.length === 1 && whole[0] ? whole : [];
}

const best = (passages: Map<number, number>): number[] =>
  [...passages].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([passage]) => passage);
