import { brotliCompressSync } from 'node:zlib';
import { fold } from '../search/fold.ts';
import type { Vocabulary } from '../search/format.ts';
import { tokenize } from '../search/terms.ts';
import { namesOf, type TermMatter } from './search-content.ts';
import type { IndexedPage } from './search-words.ts';

/** Size of the file with brotli, in bytes: the budget is 8 KB. */
const limit = 7_600;

/**
 * Known words for correcting typing errors, as printed: those of names and headings, and those that the texts use at
 * least twice, the weightiest as long as the file stays small. The order is alphabetic, which compresses best.
 */
export function vocabulary(pages: IndexedPage[], glossary: Map<string, TermMatter>): Vocabulary {
  const words = new Map<string, { weight: number; forms: Map<string, number> }>();
  const add = (text: string, weight: number): void => {
    for (const { word, term, start, end } of tokenize(text)) {
      if (!term || word.length < 4 || /^[\d.,]+$/.test(word)) continue;
      const entry = words.get(word) ?? { weight: 0, forms: new Map<string, number>() };
      entry.weight += weight;
      const form = text.slice(start, end);
      // A capital at the head of a sentence is none of the word's own.
      const plain = /^\p{Lu}\p{Ll}+$/u.test(form) ? form.toLowerCase() : form;
      entry.forms.set(plain, (entry.forms.get(plain) ?? 0) + 1);
      words.set(word, entry);
    }
  };
  for (const { section, parsed } of pages) {
    for (const name of section ? [section.title, section.slide, ...section.aliases] : []) add(name, 20);
    for (const { title, text, kind } of parsed.passages) {
      if (kind === 'text') add(title, 5);
      add(text, 1);
    }
  }
  for (const term of glossary.values()) for (const name of namesOf(term)) add(name, 20);

  const ranked = [...words]
    .filter(([, { weight }]) => weight >= 2)
    .sort((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1))
    .map(([word, { forms }]) => [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? word);
  let [low, high] = [0, ranked.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (brotliCompressSync(JSON.stringify(printed(ranked, middle))).length <= limit) low = middle;
    else high = middle - 1;
  }
  return printed(ranked, low);
}

const printed = (words: string[], count: number): string =>
  words.slice(0, count).sort((a, b) => (fold(a) < fold(b) ? -1 : 1)).join('\n'); // prettier-ignore
