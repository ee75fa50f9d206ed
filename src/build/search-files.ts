import { gunzipSync } from 'node:zlib';
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
 * Every word that can be found, as printed, in groups of those that stand 16 times or more, 8 times or more and so on: what
 * typing errors are corrected to. Within a group the order is alphabetic, which compresses best.
 */
export function vocabularyOf(fragments: Fragment[]): string[][] {
  const forms = new Map<string, Map<string, number>>();
  for (const { content, meta } of fragments) {
    for (const [word] of `${content} ${Object.values(meta).join(' ')}`.matchAll(/\p{L}[\p{L}\p{M}\p{N}]{3,}/gu)) {
      // A capital at the head of a sentence is none of the word's own.
      const form = /^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word;
      const known = forms.get(fold(word)) ?? new Map<string, number>();
      known.set(form, (known.get(form) ?? 0) + 1);
      forms.set(fold(word), known);
    }
  }
  const groups: string[][] = [[], [], [], [], []];
  for (const [, counts] of [...forms].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [commonest] = [...counts].reduce((best, other) => (other[1] > best[1] ? other : best));
    groups[4 - Math.min(4, Math.floor(Math.log2(total)))]!.push(commonest);
  }
  return groups;
}
