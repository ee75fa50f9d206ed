import { createHash } from 'node:crypto';
import {
  encodePostings,
  isWord,
  mostCompared,
  type Core,
  type PageHead,
  type PageText,
  type Posting,
  type Shard,
} from '../search/format.ts';
import type { TermMatter } from './search-content.ts';
import { vocabulary } from './search-vocabulary.ts';
import { weighPage, type IndexedPage } from './search-words.ts';

/** Size of a shard before compression, in characters: some 2.5 KB with brotli. */
const shardSize = 5_000;
/** With more pages than this, heads come with the pages' texts instead of the core. */
const mostHeads = 64;
/** No key lists more pages than this: those where it says least are left out (champion lists, Manning et al. 2008, 7.1.3). */
const mostPostings = 100;

/** The files of our index, by name below `search/`. The same pages give the same bytes. */
export function searchFiles(pages: IndexedPage[], glossary: Map<string, TermMatter>): Map<string, string> {
  const lengths = pages.map(({ parsed }) => parsed.passages.reduce((sum, { text }) => sum + text.length / 6, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / pages.length;
  const index = new Map<string, Posting[]>();
  pages.forEach((page, place) => {
    for (const [key, posting] of weighPage(page, glossary, average)) {
      const list = index.get(key);
      if (list) list.push({ page: place, ...posting });
      else index.set(key, [{ page: place, ...posting }]);
    }
  });

  const heads = pages.map(headOf);
  const few = pages.length <= mostHeads;
  const shards = cut(index, few ? [] : heads);
  const files = new Map<string, string>();
  shards.forEach(({ shard }, place) => files.set(`words-${place}.json`, JSON.stringify(shard)));
  pages.forEach(({ parsed }, place) => {
    const text: PageText = { head: heads[place]!, texts: parsed.passages.map((passage) => passage.text) };
    files.set(`text-${place}.json`, JSON.stringify(text));
  });
  files.set('vocabulary.json', JSON.stringify(vocabulary(pages, glossary)));

  const version = createHash('sha256')
    .update([...files.values()].join('\n'))
    .digest('hex')
    .slice(0, 8);
  const core: Core = {
    version,
    pages: pages.length,
    shards: shards.map(({ first }) => first),
    numbers: pages.map(({ section }) => section?.number ?? 0),
    filters: filtersOf(pages),
    heads: few ? heads : [],
  };
  return files.set('core.json', JSON.stringify(core));
}

const headOf = ({ path, parsed, section }: IndexedPage): PageHead => ({
  path,
  title: section?.title ?? parsed.title,
  summary: section?.summary ?? parsed.description,
  number: section?.number ?? 0,
  part: section?.part ?? '',
  topics: section?.topics ?? [],
  passages: parsed.passages.map(({ id, title, kind }) => ({ id, title, kind })),
});

function filtersOf(pages: IndexedPage[]): Record<string, number[]> {
  const filters: Record<string, number[]> = {};
  pages.forEach(({ section }, place) => {
    for (const name of section ? [`part:${section.part}`, ...section.topics.map((topic) => `topic:${topic}`)] : []) {
      (filters[name] ??= []).push(place);
    }
  });
  return filters;
}

/** Cuts the sorted index into shards of about equal size, if possible where a new first word begins: names stay with theirs. */
function cut(index: Map<string, Posting[]>, heads: PageHead[]): { first: string; shard: Shard }[] {
  const keys = [...index.keys()].sort((a, b) => (a < b ? -1 : 1));
  const shards: { first: string; shard: Shard }[] = [];
  let names: string[] = [];
  let lines: string[] = [];
  let best: Record<number, PageHead> = {};
  let size = 0;
  let last = '';
  const close = (): void => {
    if (names.length > 0) {
      shards.push({
        first: shards.length === 0 ? '' : separator(last, names[0]!),
        shard: { keys: names.join('\n'), postings: lines.join('\n'), heads: best },
      });
    }
    last = names.at(-1) ?? last;
    [names, lines, best, size] = [[], [], {}, 0];
  };
  for (const key of keys) {
    const another = key.split(' ')[0] !== names.at(-1)?.split(' ')[0];
    if (size > (another ? shardSize : 1.5 * shardSize)) close();
    const all = index.get(key)!;
    const kept = [...all].sort((a, b) => b.impact - a.impact).slice(0, mostPostings);
    kept.slice(mostCompared).forEach((posting) => posting.searches?.splice(0));
    const line = encodePostings(kept.sort((a, b) => a.page - b.page), all.length); // prettier-ignore
    names.push(key);
    lines.push(line);
    size += key.length + line.length;
    if (heads.length > 0 && !isWord(key)) {
      const first = kept.reduce((a, b) => (b.impact > a.impact ? b : a)).page;
      // The summary comes with the text: title and address are what a first result needs.
      best[first] = { ...heads[first]!, summary: '', passages: [] };
    }
  }
  close();
  return shards;
}

/** The shortest text that sorts behind `before` and not behind `next` (Bayer and Unterauer, "Prefix B-trees", 1977). */
function separator(before: string, next: string): string {
  let length = 1;
  while (next.slice(0, length) <= before) length++;
  return next.slice(0, length);
}
