import { gatherEvidence, type WordEvidence } from './evidence.ts';
import type { Evidence, Found, Head, Hit } from './found.ts';
import { lookUp, lookUpPhrase, passing, type Filters, type Match, type Pagefind } from './pagefind.ts';
import { parseQuery, type Query } from './query.ts';
import { rank, rarity } from './rank.ts';
import { isFrench } from './stop-words.ts';
import { printed } from './text.ts';

export interface SearchOptions {
  filters?: Filters;
  /** Search the words as typed, without correcting errors. */
  exact?: boolean;
}

/** Pages that are lists: their entries are results, they themselves are none. */
const isList = ({ path }: Head): boolean => /^(glossary|sources)\/$/.test(path);

/** Puts Pagefind's answers to the single words of a query together. */
export class SearchEngine {
  readonly #pagefind: Pagefind;
  readonly #pages: Map<string, Head>;
  readonly #lists: Head[];
  readonly #vocabulary: () => Promise<string[]>;

  /** @param vocabulary fetches the words to correct errors to */
  constructor(pagefind: Pagefind, heads: Head[], vocabulary: () => Promise<string[]>) {
    this.#pagefind = pagefind;
    this.#pages = new Map(heads.filter((head) => !isList(head)).map((head) => [head.id, head]));
    this.#lists = heads.filter(isList);
    this.#vocabulary = vocabulary;
  }

  /** Rejects when a part of the index cannot be fetched. */
  async search(input: string, { filters = {}, exact = false }: SearchOptions = {}): Promise<Found> {
    const query = parseQuery(input);
    const asTyped = exact || query.phrase !== undefined;
    // Parts of the index for words written together come with the others, and not a round trip later.
    const neighbours = query.words.slice(1).map(({ text }, place) => query.words[place]!.text + text);
    const ahead = Promise.all(neighbours.map((text) => this.#pagefind.preload(text)));
    const [words, passes] = await Promise.all([
      gatherEvidence(query, this.#pagefind, asTyped ? undefined : this.#vocabulary),
      passing(this.#pagefind, filters),
      ahead,
    ]);
    const found = words.filter((it) => it !== undefined);
    const pairs = await this.#pairs(found);
    const quoted = query.phrase === undefined ? undefined : await lookUpPhrase(this.#pagefind, query.phrase);

    const among = (matches: Match[]): Match[] => matches.filter(({ id }) => this.#pages.has(id));
    const onPages = found.map(({ text, matches }) => ({ text, matches: among(matches) }));
    const order = rank(onPages, pairs.map(among), this.#pages);
    const asked = [...this.#pages.values()].find(({ number }) => number > 0 && number === query.number);
    const french = isFrench(input);
    const corrected = correctedQuery(query, found);
    const evidence: Evidence[] = quoted ? [{ text: query.phrase!, matches: quoted }] : found;
    const hits = [...new Set([...(asked ? [asked] : []), ...order])].map((head) => hitOf(head, evidence));
    return {
      weights: quoted ? [1] : onPages.map(({ matches }) => Math.sqrt(rarity(matches.length, this.#pages.size))),
      // A section is found by its number, whether it prints it or not.
      hits: hits.filter(({ head, fragment }) => passes(head) && (fragment ?? head === asked)),
      lists: this.#lists.map((head) => hitOf(head, evidence)).filter(({ head, fragment }) => passes(head) && fragment),
      french,
      searched: corrected && printed(corrected, french),
      missing: query.words
        .filter((_, place) => !words[place])
        .map(({ start, end }) => printed(query.text.slice(start, end), french)),
    };
  }

  /** Names of all terms of the glossary, with their fragments: fetches the text of its page. */
  async glossary(): Promise<{ id: string; title: string }[]> {
    const list = this.#lists.find(({ path }) => path === 'glossary/');
    const page = (await lookUp(this.#pagefind, 'glossary')).find(({ id }) => id === list?.id);
    return ((await page?.data())?.anchors ?? []).flatMap(({ id, title }) => (title ? [{ id, title }] : []));
  }

  /** Pages on which two neighbours of a query stand side by side, or written together. */
  #pairs(words: WordEvidence[]): Promise<Match[][]> {
    const find = (text: string): Promise<Match[]> => lookUpPhrase(this.#pagefind, text);
    return Promise.all(
      words.slice(1).map(async ({ text }, place) => {
        const before = words[place]!.text;
        return [...(await find(`${before} ${text}`)), ...(await find(before + text))];
      }),
    );
  }
}

function hitOf(head: Head, evidence: Evidence[]): Hit {
  const matches = evidence.map(({ matches: all }) => all.find(({ id }) => id === head.id));
  const match = matches.find((it) => it !== undefined);
  return { head, places: matches.map((it) => it?.words), ...(match && { fragment: () => match.data() }) };
}

/** The query with its errors corrected, or nothing where there are none. */
function correctedQuery({ text }: Query, words: WordEvidence[]): string | undefined {
  const corrected = words.filter(({ correction }) => correction !== undefined);
  if (corrected.length === 0) return undefined;
  return corrected
    .reverse()
    .reduce((all, { word, correction }) => all.slice(0, word.start) + correction! + all.slice(word.end), text);
}
