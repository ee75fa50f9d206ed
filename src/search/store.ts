import { fold } from './fold.ts';
import { decodePostings, isWord, type Core, type PageHead, type PageText, type Posting, type Shard } from './format.ts';

/** Reads a file of `search/` by name. */
export type Fetch = (name: string) => Promise<unknown>;

/** An index shard, ready for looking up. */
export interface Words {
  keys: string[];
  find(key: string): { df: number; postings: Posting[] } | undefined;
}

/** A known word, for correcting typing errors. */
export interface KnownWord {
  /** As printed. */
  word: string;
  folded: string;
}

/** The files of the index, each fetched once; one that failed is fetched again when it is next needed. */
export class Store {
  readonly #fetch: Fetch;
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly #heads = new Map<number, PageHead>();
  readonly #texts = new Set<number>();
  #version = '';

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  #once<T>(name: string, prepare: (content: never) => T): Promise<T> {
    const known = this.#kept.get(name) as Promise<T> | undefined;
    if (known) return known;
    const address = this.#version ? `${name}?${this.#version}` : name;
    const made = this.#fetch(address).then((content) => prepare(content as never));
    this.#kept.set(name, made);
    made.catch(() => this.#kept.delete(name));
    return made;
  }

  core(): Promise<Core> {
    return this.#once('core.json', (core: Core) => {
      this.#version = core.version;
      core.heads.forEach((head, page) => this.#heads.set(page, head));
      return core;
    });
  }

  /** The shard in which a key would be. */
  async shardOf(key: string): Promise<{ place: number; words: Words }> {
    const { shards } = await this.core();
    let [low, high] = [0, shards.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (shards[middle]! <= key) low = middle;
      else high = middle - 1;
    }
    return { place: low, words: await this.#shard(low) };
  }

  /** The shard after another one; nothing behind the last. */
  async shardAfter(place: number): Promise<Words | undefined> {
    const { shards } = await this.core();
    return place + 1 < shards.length ? this.#shard(place + 1) : undefined;
  }

  #shard(place: number): Promise<Words> {
    return this.#once(`words-${place}.json`, ({ keys: text, postings, heads }: Shard) => {
      for (const [page, head] of Object.entries(heads)) {
        if (!this.#heads.has(Number(page))) this.#heads.set(Number(page), head);
      }
      const keys = text.split('\n');
      const lines = postings.split('\n');
      const places = new Map(keys.map((key, index) => [key, index]));
      const decoded = new Map<string, { df: number; postings: Posting[] }>();
      return {
        keys,
        find: (key) => {
          const index = places.get(key);
          if (index === undefined) return undefined;
          const found = decoded.get(key) ?? decodePostings(lines[index]!, isWord(key));
          decoded.set(key, found);
          return found;
        },
      };
    });
  }

  /** Whether the texts of these pages are here, so that nothing has to be fetched for them. */
  hasTexts = (pages: number[]): boolean => pages.every((page) => this.#texts.has(page));

  /** What is known of a page without asking for its text. */
  knownHead = (page: number): PageHead | undefined => this.#heads.get(page);

  async text(page: number): Promise<PageText> {
    await this.core();
    return this.#once(`text-${page}.json`, (text: PageText) => {
      this.#heads.set(page, text.head);
      this.#texts.add(page);
      return text;
    });
  }

  async vocabulary(): Promise<KnownWord[]> {
    await this.core();
    return this.#once('vocabulary.json', (words: string) =>
      words.split('\n').map((word) => ({ word, folded: fold(word) })),
    );
  }
}
