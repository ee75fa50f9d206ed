import { gunzipSync } from 'node:zlib';
import { greatest, rollups, sum } from 'd3-array';
import type { SearchFields } from '../lib/search-fields.ts';
import type { Head } from '../search/found.ts';
import { parseQuery } from '../search/query.ts';
import { fold, printed } from '../search/text.ts';

/** A page as Pagefind keeps it, and the name by which its results call it. */
interface Fragment {
  id: string;
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** Files that Pagefind's index is made of, as its Node API gives them. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** The pages of an index. Their files are compressed JSON behind a signature of twelve bytes. */
export const fragmentsOf = (files: IndexFile[]): Fragment[] =>
  files.flatMap(({ path, content }) => {
    const id = /fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (!id) return [];
    return [{ id, ...(JSON.parse(gunzipSync(content).subarray(12).toString()) as Omit<Fragment, 'id'>) }];
  });

/** With more pages than this a head leaves summary and names to the fragment: all heads come before the first result. */
const mostSummaries = 64;

/** A name as queries are read. */
const nameOf = (name: string): string =>
  parseQuery(name)
    .words.map(({ text }) => fold(text))
    .join(' ');

/** What a result shows of its page before the page's fragment is there, in the order of the addresses. */
export function headsOf(fragments: Fragment[], fields: Map<string, SearchFields>): Head[] {
  const heads = fragments.map(({ id, url, meta }): Head => {
    const path = url.replace(/^\//, '');
    const section = fields.get(path);
    const title = section?.title ?? printed(meta.title ?? '', false);
    const known = fields.size > mostSummaries ? undefined : section;
    const names = known ? [...known.title.split(': '), ...(known.fields.alias ?? [])].map(nameOf) : [];
    return { id, path, title, number: section?.number ?? 0, summary: known?.summary ?? '', names };
  });
  return heads.sort((a, b) => a.number - b.number || (a.path < b.path ? -1 : 1));
}

/**
 * Every word that can be found, as printed: what typing errors are corrected to. First those that stand 16 times or more,
 * then 8 times or more and so on; among these the order is alphabetic, which compresses best.
 */
export function vocabularyOf(fragments: Fragment[]): string[] {
  const texts = fragments.flatMap(({ content, meta }) => [content, ...Object.values(meta)]);
  const words = texts.join(' ').match(/\p{L}[\p{L}\p{M}\p{N}]{3,}/gu) ?? [];
  // A capital at the head of a sentence is none of the word's own.
  const forms = words.map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word));
  const counted = rollups(
    forms,
    ({ length }) => length,
    (form) => form,
  );
  const size = (all: typeof counted) => Math.min(4, Math.floor(Math.log2(sum(all, ([, times]) => times))));
  return [...Map.groupBy(counted, ([form]) => fold(form))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .sort(([, a], [, b]) => size(b) - size(a))
    .map(([, all]) => greatest(all, ([, times]) => times)![0]);
}
