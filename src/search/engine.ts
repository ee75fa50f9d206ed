import { gatherEvidence, type WordEvidence } from './evidence.ts';
import type { Evidence, Found, Hit } from './found.ts';
import type { Head } from './heads.ts';
import { lookUp, lookUpPhrase, passing, type Filters, type Match, type Pagefind } from './pagefind.ts';
import { parseQuery, type Query } from './query.ts';
import { rank, rarity } from './rank.ts';
import { isFrench } from './stop-words.ts';

export interface SearchOptions {
  filters?: Filters;
  /** Search the words as typed, without correcting errors. */
  exact?: boolean;
}

/** Pages that are no section summarise many: they stand behind those. */
const otherPages = 0.5;
/** Pages that are lists: their entries are results, they themselves are none. */
const isList = ({ path }: Head): boolean => /^(glossary|sources)\/$/.test(path);

/** Puts Pagefind's answers to the single words of a query together. */
export class SearchEngine {
  readonly #pagefind: Pagefind;
  readonly #heads: Map<string, Head>;
  readonly #vocabulary: () => Promise<string[][]>;

  /** @param vocabulary fetches the words to correct errors to */
  constructor(pagefind: Pagefind, heads: Head[], vocabulary: () => Promise<string[][]>) {
    this.#pagefind = pagefind;
    this.#heads = new Map(heads.map((head) => [head.id, head]));
    this.#vocabulary = vocabulary;
  }

  /** Rejects when a part of the index cannot be fetched. */
  async search(input: string, { filters = {}, exact = false }: SearchOptions = {}): Promise<Found> {
    const query = parseQuery(input);
    const asTyped = exact || query.phrase !== undefined;
    const lookup = { pagefind: this.#pagefind, vocabulary: this.#vocabulary, exact: asTyped };
    const allowed = passing(this.#pagefind, filters);
    // Parts of the index for words written together come with the others, and not a round trip later.
    const neighbours = query.words.slice(1).map(({ text }, place) => query.words[place]!.text + text);
    const ahead = Promise.all(neighbours.map((text) => this.#pagefind.preload(text)));
    const words = await gatherEvidence(query, lookup);
    await ahead;
    const found = words.filter((it) => it !== undefined);
    const pairs = await this.#pairs(found);
    const quoted = query.phrase === undefined ? undefined : await lookUpPhrase(this.#pagefind, query.phrase);

    const pages = [...this.#heads.values()].filter((head) => !isList(head));
    const among = (matches: Match[]): Match[] => matches.filter(({ id }) => !isList(this.#heads.get(id)!));
    const onPages = found.map(({ text, matches }) => ({ text, matches: among(matches) }));
    const weights = onPages.map(({ matches }) => Math.sqrt(rarity(matches.length, pages.length)));
    const order = rank(onPages, pairs.map(among), new Map(pages.map((head) => [head.id, head])))
      .map(({ id, score }) => ({ head: this.#heads.get(id)!, score }))
      .map(({ head, score }) => ({ head, score: head.number > 0 ? score : score * otherPages }))
      .sort((a, b) => b.score - a.score)
      .map(({ head }) => head);

    const only = await allowed;
    const passes = (head: Head): boolean => only === undefined || only.has(head.id);
    const evidence: Evidence[] = quoted ? [{ text: query.phrase!, matches: quoted }] : found;
    const asked = pages.find(({ number }) => number > 0 && number === query.number);
    const heads = (asked ? [asked, ...order.filter((head) => head !== asked)] : order).filter(passes);
    return {
      weights: quoted ? [1] : weights,
      hits: heads.flatMap((head) => {
        const hit = hitOf(head, evidence);
        // A section is found by its number, whether it prints it or not.
        return hit.length === 0 && head === asked ? [{ head, places: [] }] : hit;
      }),
      lists: [...this.#heads.values()]
        .filter((head) => isList(head) && passes(head))
        .flatMap((head) => hitOf(head, evidence)),
      french: isFrench(input),
      searched: correctedQuery(query, found),
      missing: query.words.filter((_, place) => !words[place]).map(({ start, end }) => query.text.slice(start, end)),
    };
  }

  /** Names of all terms of the glossary, with their fragments: fetches the text of its page. */
  async glossary(): Promise<{ id: string; title: string }[]> {
    const head = [...this.#heads.values()].find(({ path }) => path === 'glossary/');
    const page = (await lookUp(this.#pagefind, 'glossary')).find(({ id }) => id === head?.id);
    return ((await page?.data())?.anchors ?? []).flatMap(({ id, title }) => (title ? [{ id, title }] : []));
  }

  /** Pages on which two neighbours of a query stand side by side, or written together. */
  #pairs(words: WordEvidence[]): Promise<Match[][]> {
    const pairs = words.slice(1).map(({ text }, place) => [words[place]!.text, text] as const);
    const find = (text: string): Promise<Match[]> => lookUpPhrase(this.#pagefind, text);
    return Promise.all(pairs.map(async ([one, two]) => [...(await find(`${one} ${two}`)), ...(await find(one + two))]));
  }
}

function hitOf(head: Head, evidence: Evidence[]): Hit[] {
  const matches = evidence.map(({ matches: all }) => all.find(({ id }) => id === head.id));
  const match = matches.find((it) => it !== undefined);
  return match ? [{ head, fragment: () => match.data(), places: matches.map((it) => it?.words) }] : [];
}

/** The query with its errors corrected, or nothing where there are none. */
function correctedQuery({ text }: Query, words: WordEvidence[]): string | undefined {
  const corrected = words.filter(({ correction }) => correction !== undefined);
  if (corrected.length === 0) return undefined;
  return corrected
    .reverse()
    .reduce((all, { word, correction }) => all.slice(0, word.start) + correction! + all.slice(word.end), text);
}
