/**
 * How the search grows: indexes the built sections once, and a corpus of 2,100 sections made from them, and compares the
 * size of the index, the bytes and round trips until the first result, and the time of a query.
 *
 *   npm run build && node tests/search/growth.mjs
 *
 * Each generated section keeps the build, the length and the common words of a real one; a third of its rarer words
 * become new ones of its own group of twenty sections, so that the vocabulary grows as it does in real text (Heaps' law).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { readPhrases, readSectionMatter, readTermMatter } from '../../src/build/search-content.ts';
import { searchFiles } from '../../src/build/search-files.ts';
import { parsePage } from '../../src/build/search-pages.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { Store } from '../../src/search/store.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const glossary = readTermMatter(join(root, 'content'));
const matter = readSectionMatter(join(root, 'content'));
const phrases = readPhrases(join(root, 'content'), new Set(matter.keys()));
const real = [...matter].map(([id, section]) => ({
  path: `sections/${id}/`,
  section,
  phrases: phrases.get(id) ?? [],
  parsed: parsePage(readFileSync(join(root, 'dist/sections', id, 'index.html'), 'utf8')),
}));

/** On how many of the real sections a word stands. */
const spread = new Map();
for (const { parsed } of real) {
  const words = new Set(parsed.passages.flatMap(({ title, text }) => `${title} ${text}`.match(/\p{L}{4,}/gu) ?? []));
  for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
}

/** A number from a text, always the same (FNV-1a). */
function hash(text) {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0), 16777619) >>> 0;
  return value;
}

const syllables = [
  'ba',
  'cor',
  'den',
  'fi',
  'gul',
  'hem',
  'is',
  'jo',
  'kra',
  'lum',
  'mon',
  'ner',
  'ol',
  'pra',
  'qui',
  'ros',
];
const invented = (seed) => Array.from({ length: 4 }, (_, place) => syllables[(seed >> (place * 4)) & 15]).join('');

/** A section like another one, about things of its own. */
function copy({ section, phrases, parsed, path }, number) {
  const group = Math.floor(number / 20);
  const change = (text) =>
    text.replace(/\p{L}{4,}/gu, (word) => {
      const seed = hash(`${word.toLowerCase()} ${group}`);
      return (spread.get(word) ?? 0) <= 4 && seed % 3 === 0 ? invented(seed) : word;
    });
  return {
    path: path.replace(/\d+/, String(number)),
    section: {
      ...section,
      number,
      ...Object.fromEntries(['title', 'slide', 'summary'].map((name) => [name, change(section[name])])),
      aliases: section.aliases.map(change),
    },
    phrases: phrases.map(change),
    parsed: {
      ...parsed,
      passages: parsed.passages.map((it) => ({ ...it, title: change(it.title), text: change(it.text) })),
    },
  };
}

/** Searches cold, each time with a new store. Round trips: what is asked for in one go counts once. */
async function measure(name, pages, queries) {
  const files = searchFiles(pages, glossary);
  const sizes = new Map();
  const size = (file) => {
    if (!sizes.has(file)) sizes.set(file, brotliCompressSync(files.get(file)).length);
    return sizes.get(file);
  };
  const total = { bytes: 0, most: 0, trips: 0, time: 0 };
  for (const query of queries) {
    let [bytes, trips, waiting] = [0, 0, undefined];
    const store = new Store((address) => {
      const file = address.replace(/\?.*/, '');
      bytes += size(file);
      // The core comes in the same round trip as the script.
      waiting ??= new Promise((resolve) => setTimeout(resolve, 4)).then(() => {
        trips += 1;
        waiting = undefined;
      });
      return waiting.then(() => JSON.parse(files.get(file)));
    });
    const engine = new SearchEngine(store, '/', async () => new Set());
    await engine.search(query, { most: 1 });
    // The quickest of several: what else the machine does is none of the search's.
    let quickest = Infinity;
    for (let times = 0; times < 15; times++) {
      const start = performance.now();
      await engine.search(query, { most: 1 });
      quickest = Math.min(quickest, performance.now() - start);
    }
    total.time += quickest;
    total.bytes += bytes;
    total.trips += trips;
    total.most = Math.max(total.most, bytes);
  }
  const index = [...files.keys()].filter((file) => /^(core|words)/.test(file));
  return {
    sections: pages.length,
    'index, KB': Math.round(index.reduce((sum, file) => sum + size(file), 0) / 1024),
    shards: index.length - 1,
    'core, KB': +(size('core.json') / 1024).toFixed(1),
    'vocabulary, KB': +(size('vocabulary.json') / 1024).toFixed(1),
    'first result, KB (mean)': +(total.bytes / queries.length / 1024).toFixed(1),
    'first result, KB (most)': +(total.most / 1024).toFixed(1),
    'round trips (mean)': +(total.trips / queries.length).toFixed(2),
    'warm query, ms (mean of the quickest)': +(total.time / queries.length).toFixed(3),
    name,
  };
}

const queries = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8'))
  .filter((_, place) => place % 6 === 0)
  .map(({ q }) => q);
const many = Array.from({ length: 2100 }, (_, place) =>
  place < real.length ? real[place] : copy(real[place % real.length], place + 1000),
);
const small = await measure('now', real, queries);
const large = await measure('grown', many, queries);
console.table([small, large]);
