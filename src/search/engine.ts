import { nearestWord } from './correct.ts';
import { bestPassage, excerptOf, type Matcher } from './excerpt.ts';
import type { Core, PageHead } from './format.ts';
import type { Filters, Found, Hit, SubHit } from './hit.ts';
import { parseQuery, type Query } from './query.ts';
import { passagesOf, rank } from './rank.ts';
import { isFrench } from './stop-words.ts';
import type { Store } from './store.ts';
import { gatherEvidence, type Evidence } from './units.ts';

/** Finds the pages with a phrase, as paths below the base. */
export type PhraseFinder = (phrase: string) => Promise<Set<string>>;

export interface SearchOptions {
  filters?: Filters;
  /** Search the words as typed, without correcting errors. */
  exact?: boolean;
  /** Most pages to give. */
  most?: number;
}

/** How many parts of a page a hit lists, by kind. */
const mostParts = { text: 3, gloss: 1, figure: 1 } as const;

/** Searches the index. The excerpts of its hits are summaries; `addExcerpts` fetches the words found. */
export class SearchEngine {
  readonly store: Store;
  readonly #base: string;
  readonly #phrases: PhraseFinder;

  /** @param base the site's base path, ending in "/" */
  constructor(store: Store, base: string, phrases: PhraseFinder) {
    this.store = store;
    this.#base = base;
    this.#phrases = phrases;
  }

  /** @returns pages, best first, each once. Rejects when the index cannot be loaded. */
  async search(input: string, { filters = {}, exact = false, most = 10 }: SearchOptions = {}): Promise<Found> {
    const core = await this.store.core();
    const typed = parseQuery(input);
    const found: Found = {
      hits: [],
      asked: { words: '', phrase: false },
      french: isFrench(input),
      corrections: [],
      searched: undefined,
      missing: [],
      terms: [],
      frequent: [],
    };
    if (typed.slots.length === 0 && typed.number === undefined) return found;

    let [query, evidence] = [typed, await gatherEvidence(typed, this.store)];
    if (evidence.unknown.length > 0 && typed.number === undefined) {
      if (!exact) query = await this.#correct(query, evidence, found);
      if (found.corrections.length > 0) evidence = await gatherEvidence(query, this.store);
      found.missing = evidence.unknown.map((place) => query.slots[place]!.word);
    }
    found.asked = askedOf(query);
    const ranked = rank(query, evidence.units, core, await this.#allowed(core, filters, query));
    found.terms = termsOf(evidence);
    found.frequent = evidence.units.filter(({ df, name }) => !name && df > core.pages / 2).map(({ key }) => key);
    if (found.frequent.length === found.terms.length) found.frequent = [];
    const matcher = { terms: new Set(found.terms) };
    const shown = ranked.slice(0, most);
    found.hits = await Promise.all(
      shown.map(async ({ page }) => {
        const passages = passagesOf(page, evidence.units);
        return this.#hit(page, passages, await this.#head(page), matcher, found.french);
      }),
    );
    return found;
  }

  /** Replaces unknown words by the nearest known ones. Gives the query to search, and notes what it did. */
  async #correct(query: Query, { unknown }: Evidence, found: Found): Promise<Query> {
    const vocabulary = await this.store.vocabulary();
    let text = query.typed;
    const doubtful = new Map<string, number>();
    for (const place of [...unknown].reverse()) {
      const { word, start, end } = query.slots[place]!;
      const known = nearestWord(word, vocabulary, unknown.length === query.slots.length);
      if (!known) continue;
      doubtful.set(known.folded, Math.min(1, known.folded.length / 12));
      found.corrections.unshift({ typed: text.slice(start, end), known: known.word });
      text = text.slice(0, start) + known.word + text.slice(end);
    }
    if (found.corrections.length === 0) return query;
    found.searched = text;
    const corrected = parseQuery(text);
    const slots = corrected.slots.map((slot) => ({ ...slot, confidence: doubtful.get(slot.word) ?? 1 }));
    return { ...corrected, slots, open: false };
  }

  async #allowed(core: Core, { part, topic }: Filters, query: Query): Promise<(page: number) => boolean> {
    const sets = [part && `part:${part}`, topic && `topic:${topic}`]
      .filter((name) => name !== undefined && name !== '')
      .map((name) => new Set(core.filters[name!] ?? []));
    const paths = query.phrase === undefined ? undefined : await this.#phrases(query.phrase);
    if (paths) {
      const heads = await Promise.all(
        Array.from({ length: core.pages }, (_, page) => page).map((page) => this.#head(page)),
      );
      sets.push(new Set(heads.flatMap(({ path }, page) => (paths.has(path) ? [page] : []))));
    }
    return (page) => sets.every((set) => set.has(page));
  }

  async #head(page: number): Promise<PageHead> {
    return this.store.knownHead(page) ?? (await this.store.text(page)).head;
  }

  #hit(page: number, passages: number[], head: PageHead, matcher: Matcher, french: boolean): Hit {
    const url = this.#base + head.path;
    const left: Record<SubHit['kind'], number> = { ...mostParts };
    const parts = passages.flatMap((place): SubHit[] => {
      const part = head.passages[place];
      if (!part?.id || left[part.kind] === 0) return [];
      left[part.kind] -= 1;
      const quoted = french && part.kind === 'gloss';
      return [{ url: `${url}#${part.id}`, title: part.title, kind: part.kind, place, excerpt: [], quoted }];
    });
    const excerpt = excerptOf(head.summary, matcher).pieces;
    return { page, url, number: head.number, title: head.title, excerpt, lang: undefined, parts, passages };
  }

  /** Fetches the words of a page and puts the stretches that match into its hit. */
  async addExcerpts(hit: Hit, { terms, frequent, french }: Found): Promise<void> {
    const text = await this.store.text(hit.page);
    const matcher = { terms: new Set(terms) };
    // What most pages say does not choose the passage: the "model" of "model collapse".
    const telling = { terms: new Set(terms.filter((term) => !frequent.includes(term))) };
    const gloss = hit.parts.find(({ quoted }) => quoted);
    const passage = gloss?.place ?? bestPassage(text, telling, hit.passages, french);
    const { pieces, found } = excerptOf(text.texts[passage]!, matcher);
    const inFrench = text.head.passages[passage]!.kind === 'gloss';
    if (found > 0 || (french && inFrench)) {
      hit.excerpt = pieces;
      hit.lang = inFrench ? 'fr' : undefined;
    }
    for (const part of hit.parts) part.excerpt = excerptOf(text.texts[part.place]!, matcher, 20).pieces;
  }
}

const askedOf = ({ typed, slots, phrase }: Query): Found['asked'] => ({
  words: phrase ?? slots.map(({ start, end }) => typed.slice(start, end)).join(' '),
  phrase: phrase !== undefined,
});

/** Terms to mark: those looked up and found, and the words of the names. */
const termsOf = ({ units }: Evidence): string[] => [
  ...new Set(units.flatMap(({ key, name }) => (name ? key.trim().split(' ') : [key]))),
];
