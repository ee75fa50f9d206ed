import { SearchEngine } from './engine.ts';
import { straight } from './fold.ts';
import { Store } from './store.ts';

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ raw_url?: string; url: string }> }[] }>;
}

let engine: SearchEngine | undefined;

/** The site's base path, ending in "/". */
export const basePath = (): string => document.body.dataset.base ?? '/';

/** The search of this page: one, so that what it has loaded serves the dialog and the results alike. */
export function searchEngine(): SearchEngine {
  const base = basePath();
  const read = async (name: string): Promise<unknown> => {
    const response = await fetch(`${base}search/${name}`);
    if (!response.ok) throw new Error(`${response.status} for ${name}`);
    return response.json();
  };
  return (engine ??= new SearchEngine(new Store(read), base, (phrase) => findPhrase(phrase, base)));
}

/** Pages with a phrase, by Pagefind: only its index knows the order of words. Loaded on the first quotation mark. */
async function findPhrase(phrase: string, base: string): Promise<Set<string>> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  const { results } = await pagefind.search(`"${straight(phrase).replaceAll('"', ' ')}"`);
  const pages = await Promise.all(results.map((result) => result.data()));
  return new Set(pages.map(({ url }) => url.slice(base.length)));
}
