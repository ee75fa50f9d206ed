import { SearchEngine } from './engine.ts';
import type { Head } from './found.ts';
import type { Pagefind } from './pagefind.ts';

/** The address of what stands at a path below the site's base. */
export const addressOf = (path: string): string => document.body.dataset.base! + path;

/** The name of the index, which the build writes into each page. */
const indexName = (): string => document.querySelector<HTMLElement>('#search-dialog')!.dataset.index!;

let engine: Promise<SearchEngine> | undefined;
let attempts = 0;
let failures = 0;

/** The search of this page: one, so that what it has loaded serves the dialog and the results page alike. */
export const searchEngine = (): Promise<SearchEngine> => (engine ??= start());

/** Has the next search load everything again. */
export function forgetEngine(): void {
  engine = undefined;
}

/** Runs a search, and rejects when a file that it needed did not come: Pagefind would give what it has, as if that were all. */
export async function complete<Result>(search: () => Promise<Result>): Promise<Result> {
  const before = failures;
  const result = await search();
  if (failures > before) throw new Error('A part of the search index could not be loaded.');
  return result;
}

async function start(): Promise<SearchEngine> {
  const folder = addressOf('pagefind/');
  watchDownloads(folder);
  attempts += 1;
  // Browsers keep a failed import: another attempt needs another address.
  const again = attempts > 1 ? `?attempt=${attempts}` : '';
  const [module, heads] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js${again}`) as Promise<{
      createInstance(options: Record<string, unknown>): Pagefind;
    }>,
    read<Head[]>('heads.json'),
  ]);
  const pagefind = module.createInstance({
    basePath: folder,
    // The worker costs 11 KB and a round trip more.
    noWorker: true,
    metaCacheTag: indexName(),
    // Accents are typed or not: they say nothing about the topic.
    ranking: { diacriticSimilarity: 0 },
  });
  let words: Promise<string[]> | undefined;
  return new SearchEngine(pagefind, heads, () => (words ??= read<string[]>('vocabulary.json')));
}

async function read<Data>(name: string): Promise<Data> {
  const response = await fetch(addressOf(`search/${name}?${indexName()}`));
  if (!response.ok) throw new Error(`${response.status} for ${name}`);
  return response.json() as Promise<Data>;
}

/**
 * Stands between Pagefind and the network. Pagefind keeps failed downloads to itself: they are counted here. And it unpacks
 * its files in JavaScript, which holds a slow phone for a quarter of a second: the browser does it aside.
 */
function watchDownloads(folder: string): void {
  if (attempts > 0) return;
  const native = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    if (!String(request[0]).includes(folder)) return native(...request);
    try {
      const response = await native(...request);
      if (!response.ok) failures += 1;
      const packed = response.ok && /\.(pagefind|pf_\w+)$/.test(String(request[0]));
      // Pagefind tells by its first bytes that a file is unpacked already.
      return packed && response.body && 'DecompressionStream' in globalThis
        ? new Response(response.body.pipeThrough(new DecompressionStream('gzip')))
        : response;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
}
