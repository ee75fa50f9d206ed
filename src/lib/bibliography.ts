import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { ranks } from '../schemas/reference.ts';
import { when, who, type CslItem } from './citation-label.ts';
import { readText } from './text-file.ts';

type Rank = (typeof ranks)[number];

export interface Reference {
  key: string;
  rank: Rank;
  /** Who, in the short form used in a sentence: "Ma et al." */
  who: string;
  /** When: the year, or "n.d." */
  when: string;
  title: string;
  url?: string | undefined;
  /** The formatted entry, HTML with nothing but `<i>` in it. */
  html: string;
  /** The entry as it stands in the file, without remarks that are for editors. */
  bibtex: string;
  csl: CslItem;
}

const style = resolve('src/lib/companion.csl');
let cache: { path: string; changed: number; references: Map<string, Reference> } | undefined;

/**
 * Reads a BibTeX file and formats each entry (citation.js, with our CSL style).
 * Cached until the file changes. Throws, with file, line and remedy, when an entry is broken, repeated or unranked.
 */
export function readBibliography(path = resolve('content/references.bib')): Map<string, Reference> {
  const changed = statSync(path).mtimeMs;
  if (cache?.path === path && cache.changed === changed) return cache.references;
  const text = readText(path);
  rejectRepeatedKeys(text, path);
  plugins.config.get('@csl').styles.add('companion', readFileSync(style, 'utf8'));
  const cite = parse(text, path);
  const options = { format: 'html', style: 'companion', lang: 'en-US', asEntryArray: true } as const;
  const html = new Map(cite.format('bibliography', options) as [string, string][]);
  const references = new Map<string, Reference>();
  for (const item of cite.data as CslItem[]) {
    references.set(item.id, {
      key: item.id,
      rank: rankOf(item, text, path),
      who: who(item),
      when: when(item),
      title: item.title,
      url: item.URL ?? (item.DOI && `https://doi.org/${item.DOI}`),
      html: tidy(html.get(item.id) ?? ''),
      bibtex: ownEntry(text, item.id),
      csl: item,
    });
  }
  cache = { path, changed, references };
  return references;
}

function parse(text: string, path: string): Cite {
  try {
    return new Cite(text, { generateGraph: false });
  } catch (error) {
    throw new Error(`${path}: not valid BibTeX: ${(error as Error).message}. Mend the entry; braces must balance.`, {
      cause: error,
    });
  }
}

function rankOf(item: CslItem, text: string, path: string): Rank {
  const rank = ranks.find((known) => item.keyword?.split(/[,;]\s*/).includes(known));
  if (rank) return rank;
  throw new Error(
    `${path}:${lineOf(text, item.id)}: "${item.id}" has no rank. Add keywords = {primary}, {secondary} or {tertiary}.`,
  );
}

function rejectRepeatedKeys(text: string, path: string): void {
  const seen = new Set<string>();
  for (const { 1: key, index } of text.matchAll(/^@(?!comment|string|preamble)\w+\{\s*([^,\s]+)/gim)) {
    const line = text.slice(0, index).split('\n').length;
    if (seen.has(key!)) throw new Error(`${path}:${line}: the key "${key}" stands twice. Rename or merge.`);
    seen.add(key!);
  }
}

/** Ours, not the library's own BibTeX: that loses the arXiv number and the rank. `annote` holds remarks for editors. */
function ownEntry(text: string, key: string): string {
  const start = text.lastIndexOf('@', text.indexOf(`{${key},`));
  const end = text.indexOf('\n}', start);
  return `${text.slice(start, end).replace(/\n\s*annote = .*/g, '')}\n}`;
}

const lineOf = (text: string, key: string): number => text.slice(0, text.indexOf(`{${key},`)).split('\n').length;

/** The inner HTML of a formatted entry, without the library's wrapper and without a full stop after "?" or "!". */
const tidy = (entry: string): string =>
  entry
    .trim()
    .replace(/^<div[^>]*>|<\/div>$/g, '')
    .replace(/,? and others\.?/, ', et al.')
    .replace(/([?!])(<\/i>)?\.(?=\s|$)/g, '$1$2');
