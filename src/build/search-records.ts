import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordKind } from '../search/pagefind.ts';
import { dateInWords } from '../lib/dates.ts';
import { attribute, elementsOf, wordsOf } from './search-pages.ts';

/** Something smaller than a page that can be found by itself, and where it stands. */
export interface SearchRecord {
  kind: RecordKind;
  /** Address below the base path, without a leading slash. */
  path: string;
  title: string;
  text: string;
}

interface Section {
  id: string;
  number: number;
  title: string;
  figures: { id: string; title: string; caption: string }[];
  checks: { id: string; claim: string; text: string }[];
  updates: { id: string; date: string; text: string }[];
}

interface Term {
  id: string;
  en: string;
  fr: string;
  acronym?: string;
  aliases: string[];
  definition: string;
}

/**
 * Terms, figures, checks, updates and sources of a built site, from its own data files and its page of sources: what those
 * say is what readers see.
 */
export async function readRecords(root: string): Promise<SearchRecord[]> {
  const read = async <Data>(name: string) => JSON.parse(await readFile(join(root, 'data', name), 'utf8')) as Data;
  const { sections } = await read<{ sections: Section[] }>('sections.json');
  const { terms } = await read<{ terms: Term[] }>('glossary.json');
  const records = terms.map(({ id, en, fr, acronym = '', aliases, definition }): SearchRecord => ({
    kind: 'term',
    path: `glossary/#${id}`,
    title: en === fr ? en : `${en} · ${fr}`,
    text: [definition, acronym, ...aliases].filter(Boolean).join(' · '),
  }));
  for (const { id: section, number, title: name, figures, checks, updates } of sections) {
    const path = `sections/${section}/`;
    const place = `${number}, ${name}`;
    for (const { id, title, caption } of figures) {
      records.push({ kind: 'figure', path: `${path}#fig-${id}`, title, text: caption });
    }
    for (const { id, claim, text } of checks) {
      records.push({ kind: 'check', path: `${path}#check-${id}`, title: claim, text });
    }
    for (const { id, date, text } of updates) {
      const title = `${dateInWords(date)} · ${place}`;
      records.push({ kind: 'update', path: `${path}#since-${id}`, title, text });
    }
  }
  return [...records, ...sourcesOf(await readFile(join(root, 'sources/index.html'), 'utf8'))];
}

/** The entries of the page of sources. */
const sourcesOf = (html: string): SearchRecord[] =>
  elementsOf(html, (node) => attribute(node, 'class') === 'source').map((entry) => {
    const reference = elementsOf(entry, ({ tagName }) => tagName === 'a')[0] ?? entry;
    const title = elementsOf(entry, ({ tagName }) => tagName === 'i')[0] ?? reference;
    return { kind: 'source', path: `sources/#${attribute(entry, 'id')}`, title: wordsOf(title), text: wordsOf(entry) };
  });
