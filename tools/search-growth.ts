/**
 * How the search grows: indexes 21, 210 and 2,100 sections made from the built ones, and tells the bytes that a first answer
 * costs, cold, without the search's own script (7 KB).
 *
 *   npm run build && npx node --max-old-space-size=12000 tools/search-growth.ts
 *
 * Each generated section keeps the build, the length and the common words of a real one; a third of its rarer words become
 * new ones of its own group of 21 sections, so that the vocabulary grows as it does in real text (Heaps' law).
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { indexSite } from '../src/build/search-index.ts';
import type { SearchFields } from '../src/lib/search-fields.ts';
import { openSearch } from './support/node-search.ts';

const pages = new Map(
  readdirSync('dist/sections')
    .filter((name) => !name.includes('.'))
    .map((name) => [name, readFileSync(`dist/sections/${name}/index.html`, 'utf8')]),
);
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ');
/** On how many of the real sections a word stands. */
const spread = new Map<string, number>();
for (const html of pages.values()) {
  for (const word of new Set(textOf(html).match(/\p{L}{4,}/gu))) spread.set(word, (spread.get(word) ?? 0) + 1);
}

/** A number from a text, always the same (FNV-1a). */
function hash(text: string): number {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 16777619) >>> 0;
  return value;
}
const syllables = 'ba cor den fi gul hem is jo kra lum mon ner ol pra qui ros'.split(' ');
const invented = (seed: number): string => [0, 4, 8, 12].map((bits) => syllables[(seed >> bits) & 15]).join('');

/** Text about things of a group's own. */
const change = (text: string, group: number): string =>
  text.replace(/\p{L}{4,}/gu, (word) => {
    const seed = hash(`${word.toLowerCase()} ${group}`);
    return group > 0 && (spread.get(word) ?? 0) <= 4 && seed % 3 === 0 ? invented(seed) : word;
  });

for (const count of [21, 210, 2100]) {
  const root = mkdtempSync(join(tmpdir(), 'growth-'));
  const fields: SearchFields[] = [];
  const real = [...pages];
  for (let number = 0; number < count; number++) {
    const [name, html] = real[number % real.length]!;
    const [group, path] = [Math.floor(number / 21), `sections/${number}-${name}/`];
    const title = change(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)![1]!, group);
    const file = join(root, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      html.replace(/(?<=>)[^<]+/g, (text) => change(text, group)),
    );
    fields.push({ path, number: number + 1, title, summary: title, part: 'research', topics: [], fields: {} });
  }
  await indexSite(root, fields);
  const heads = brotliCompressSync(readFileSync(join(root, 'search/heads.json'))).length;
  for (const query of ['quantization', 'how many tokens was Llama 3 trained on']) {
    const { search, sent, close } = await openSearch(root);
    const { hits } = await search.search(query);
    const script = brotliCompressSync(readFileSync(join(root, 'pagefind/pagefind.js'))).length;
    const bytes = heads + script + sent.reduce((sum, file) => sum + file.bytes, 0);
    console.log(`${count} sections, “${query}”: ${(bytes / 1024).toFixed(1)} KB, ${hits.length} sections found`);
    await close();
  }
  rmSync(root, { recursive: true });
}
