import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { nameOf, suffixes } from '../lib/citation-label.ts';
import { readText } from '../lib/text-file.ts';
import { ranks, referenceSchema, type Citable, type Reference } from '../schemas/reference.ts';
import { BibtexError, parseBibtex, type Entry } from './bibtex.ts';
import { kept } from './kept.ts';
import { citable, exported, keywords, published } from './source.ts';

const style = resolve('src/loaders/companion.csl');

/** A source before it is told apart from the others. */
const unlabelled = referenceSchema.omit({ label: true });
type Unlabelled = Omit<Reference, 'label'>;

const read = kept(
  'bibliography',
  (path) => [path, style],
  (path): Map<string, Reference> => {
    try {
      const entries = parseBibtex(readText(path));
      refuseRepeatedKeys(entries);
      return format(entries);
    } catch (error) {
      if (!(error instanceof BibtexError)) throw error;
      throw new Error(`${path}:${error.line}: ${error.message}`, { cause: error });
    }
  },
);

/**
 * The sources of a BibTeX file by key, each formatted in our CSL style. Kept until the file changes. Throws, with file, line
 * and remedy, when an entry is broken, repeated or unranked, or has a type or field that we do not know.
 */
export const readBibliography = (path = resolve('content/references.bib')): Map<string, Reference> => read(path);

/** Keys differ by more than their capitals: they are addresses and names of files. */
function refuseRepeatedKeys(entries: Entry[]): void {
  const lines = new Map<string, number>();
  for (const { label, line } of entries) {
    const other = lines.get(label.toLowerCase());
    const message = `the key "${label}" stands twice, first on line ${other}. Rename or merge.`;
    if (other) throw new BibtexError(line, message);
    lines.set(label.toLowerCase(), line);
  }
}

function format(entries: Entry[]): Map<string, Reference> {
  plugins.config.get('@csl').styles.add('companion', readFileSync(style, 'utf8'));
  const items = new Map(entries.map((entry) => [entry.label, citable(entry)]));
  const options = { format: 'html', style: 'companion', lang: 'en-US', asEntryArray: true, nosort: true };
  const texts = plugins.output.format('bibliography', [...items.values()].map(forStyle), options);
  const formatted = new Map(texts as [key: string, html: string][]);
  const sources = entries.map((entry) => reference(entry, items.get(entry.label)!, formatted));
  const letters = suffixes(new Map(sources.toSorted(byDate).map((source) => [source.key, nameOf(source)])));
  return new Map(
    sources.map((source) => [source.key, { ...source, label: nameOf(source) + (letters.get(source.key) ?? '') }]),
  );
}

/** Letters follow dates. */
const byDate = (a: Unlabelled, b: Unlabelled): number => day(a).localeCompare(day(b), 'en') || (a.key < b.key ? -1 : 1);
const day = ({ csl }: Unlabelled): string =>
  (csl.issued?.['date-parts']?.[0] ?? []).map((number) => String(number).padStart(4, '0')).join('-');

function reference(entry: Entry, csl: Citable, formatted: Map<string, string>): Unlabelled {
  const { label: key, line } = entry;
  const [html = '', ...label] = withoutWrapper(formatted.get(key)!).split('\t');
  const when = label.pop()!;
  const who = label[0]?.replace(` and ${others}`, ' et al.');
  const title = csl.title && plain(csl.title);
  const [rank, second] = ranks.filter((known) => keywords(entry).includes(known));
  if (second) throw new BibtexError(line, `"${key}" has two ranks, ${rank} and ${second}. Keep one.`);
  if (!rank) {
    throw new BibtexError(line, `"${key}" has no rank. Add keywords = {primary}, {secondary} or {tertiary}.`);
  }
  const { data, error } = unlabelled.safeParse({
    key,
    line,
    rank,
    who: who ? plain(who) : title && shorten(title),
    when: plain(when),
    title,
    url: csl.URL ?? addressOf(csl, entry),
    html: tidy(html),
    bibtex: published(entry),
    csl: exported(csl, entry),
  });
  if (data) return data;
  const [issue] = error.issues;
  throw new BibtexError(entry.lines.get(String(issue!.path[0])) ?? line, `"${key}": ${issue!.message}`);
}

/** Where a source without an address of its own is found, by its DOI or its number at arXiv. */
function addressOf({ DOI }: Citable, { properties: { eprint, archiveprefix } }: Entry): string | undefined {
  if (DOI) return `https://doi.org/${encodeURI(DOI).replace(/[#?]/g, encodeURIComponent)}`;
  return eprint && /^arxiv$/i.test(String(archiveprefix)) ? `https://arxiv.org/abs/${eprint}` : undefined;
}

/** First words of a title, for a source without an author. */
function shorten(title: string): string {
  const words = title.split(' ');
  return words.length <= 5 ? title : `${words.slice(0, 4).join(' ')} …`;
}

/** BibTeX's "and others", which CSL does not know: a character of private use, that no name or title has. */
const others = '\uE000';

/** The item as it is formatted: its editors stand for authors where it has none. */
function forStyle(item: Citable): Citable {
  const names = item.author ?? item.editor;
  return { ...item, author: names?.map((name) => (name.literal === 'others' ? { literal: others } : name)) };
}

const withoutWrapper = (entry: string): string => entry.trim().replace(/^<div[^>]*>|<\/div>$/g, '');

/** The formatted entry, without a full stop after "?" or "!". */
const tidy = (entry: string): string =>
  entry
    .replace(new RegExp(`,? and ${others}\\.?`), ', et al.')
    .replace(/<sup>(.)<\/sup>/g, (all, character: string) => raised[character.replace('−', '-')] ?? all)
    .replace(/([?!])(<\/i>)?\.(?=\s|$)/g, '$1$2');

/** "2" → "²": the formatter would make an element of it. */
const raised = plugins.config.get('@bibtex').constants.mathScripts['^'];

/** Formatted text without elements and without references to characters. */
const plain = (html: string): string =>
  html
    .replace(/<\/?(i|b|sup|sub|span)\b[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
