import { foldQuery } from './fold.ts';
import type { Hit, SubHit } from './hit.ts';

interface PagefindSubResult {
  title: string;
  url: string;
  excerpt: string;
  anchor?: { element: string; id: string };
  weighted_locations: { balanced_score: number }[];
}
interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: PagefindSubResult[];
}
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; score: number; data(): Promise<PagefindData> }[] }>;
}

const most = 10;
let loading: Promise<Pagefind> | undefined;

/** Pagefind's own script, from the site itself; fetched once, on first use. */
export function load(base: string): Promise<Pagefind> {
  loading ??= (import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>).then(async (pagefind) => {
    await pagefind.options({ ranking: { metaWeights: { title: 6, aliases: 5, number: 8, summary: 2 } } });
    await pagefind.init();
    return pagefind;
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * Searches the sections.
 * @param query what the reader typed
 * @param base the site's base path, ending in "/"
 * @returns hits, best first, each section once; empty when nothing is found. Rejects when the index cannot be loaded.
 */
export async function search(query: string, base: string): Promise<Hit[]> {
  const pagefind = await load(base);
  const { results } = await pagefind.search(foldQuery(query));
  const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return data.map(toHit);
}

function toHit(data: PagefindData): Hit {
  const headings = data.sub_results.filter(({ anchor }) => anchor && /^h[23]$/.test(anchor.element));
  return {
    url: data.url,
    title: data.meta.title ?? data.url,
    number: data.meta.number,
    excerpt: data.excerpt,
    headings: headings
      .sort((a, b) => strength(b) - strength(a))
      .slice(0, 3)
      .map(toSubHit),
  };
}

const strength = (result: PagefindSubResult): number =>
  result.weighted_locations.reduce((sum, location) => sum + location.balanced_score, 0);

const toSubHit = ({ url, title, excerpt }: PagefindSubResult): SubHit => ({ url, title, excerpt });
