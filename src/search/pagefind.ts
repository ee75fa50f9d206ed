import { fold, straight } from './fold.ts';
import { tokenize } from './terms.ts';

/** What Pagefind finds by itself, besides pages: its filter `kind`. In the order in which they are shown. */
export const recordKinds = ['term', 'figure', 'check', 'update', 'source'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What Pagefind found. */
export interface FoundRecord {
  kind: RecordKind;
  url: string;
  title: string;
  text: string;
}

interface Fragment {
  url: string;
  meta: { title: string; text: string };
}

interface Pagefind {
  search(
    query: string,
    options: { filters: { kind: string } },
  ): Promise<{ results: { data(): Promise<Fragment> }[] } | null>;
}

/** Loads Pagefind's engine, once; it fetches its index as it is asked. */
const load = (base: string) => import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>;

async function search(words: string, kind: string, base: string, most: number): Promise<Fragment[]> {
  const pagefind = await load(base);
  const found = await pagefind.search(straight(words), { filters: { kind } });
  return Promise.all((found?.results ?? []).slice(0, most).map((result) => result.data()));
}

const quoted = (phrase: string): string => `"${phrase.replaceAll('"', ' ')}"`;

/**
 * Pages with a phrase, as paths below the base: only Pagefind's index knows the order of words.
 * @param base the site's base path, ending in "/"
 */
export async function findPhrase(phrase: string, base: string): Promise<Set<string>> {
  const pages = await search(quoted(phrase), 'page', base, Infinity);
  return new Set(pages.map(({ url }) => url.slice(base.length)));
}

/**
 * Terms, figures, checks, updates and sources with all words of a query, by kind and best first; those whose name begins
 * with the query come before the others.
 * @param most of each kind
 */
export async function findRecords(words: string, phrase: boolean, base: string, most: number): Promise<FoundRecord[]> {
  const asked = fold(words);
  const terms = termsOf(words);
  const found = await Promise.all(
    recordKinds.map(async (kind) => {
      // Pagefind weighs a text as a whole: a few more are read, for the one that bears the name.
      const records = await search(phrase ? quoted(words) : words, kind, base, most + 3);
      const named = ({ meta }: Fragment) => Number(fold(meta.title).startsWith(asked));
      return records
        .filter(({ meta }) => hasAll(`${meta.title} ${meta.text}`, terms))
        .sort((a, b) => named(b) - named(a))
        .slice(0, most)
        .map(({ url, meta: { title, text } }) => ({ kind, url, title, text }));
    }),
  );
  return found.flat();
}

const termsOf = (text: string): string[] => tokenize(text).flatMap(({ term }) => (term ? [term] : []));

/** For a word that it does not know Pagefind gives texts with a word that only begins alike: those are no answer. */
function hasAll(text: string, terms: string[]): boolean {
  const own = termsOf(text);
  return terms.every((term) => own.some((other) => other.startsWith(term)));
}
