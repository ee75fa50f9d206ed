import { SearchEngine } from './engine.ts';
import { findPhrase } from './pagefind.ts';
import { Store } from './store.ts';

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
