import { excerptOf, type Piece } from './excerpt.ts';
import type { Found, Hit } from './found.ts';
import type { Fragment } from './pagefind.ts';
import { bare, printed, printedWords } from './text.ts';

/** What a part of a page is. */
export type PartKind = 'text' | 'gloss' | 'figure' | 'check' | 'update' | 'term' | 'source';

/** Part of a page that holds words of the query. */
export interface Part {
  kind: PartKind;
  /** Fragment of its address. */
  id: string;
  /** The term in English and in French, or the title. */
  title: string;
  french: string | undefined;
  excerpt: Piece[];
  /** Rarity of the words it holds, summed up. */
  weight: number;
}

/** A page's excerpt and parts. */
export interface Details {
  excerpt: Piece[];
  /** Language of the excerpt, when it is not English. */
  lang?: 'fr';
  parts: Part[];
  /** The words found, as the page has them, without signs, case and accents. */
  forms: string[];
}

/** How the ids of parts begin that are more than text. */
const kinds = { 'gloss-': 'gloss', 'fig-': 'figure', 'check-': 'check', 'since-': 'update' } as const;
const kindOf = (id: string): PartKind => Object.entries(kinds).find(([start]) => id.startsWith(start))?.[1] ?? 'text';
/** Most parts of a kind that a page lists. */
const max: Record<PartKind, number> = { text: 3, gloss: 1, figure: 1, check: 1, update: 1, term: 3, source: 3 };
const mostOfAll = 4;

/** A stretch of the text between two anchors. */
interface Range {
  id: string;
  title: string;
  from: number;
  /** Where its text begins, behind its title. */
  text: number;
  to: number;
}

type WeighedRange = Range & ReturnType<typeof weigh>;

interface Reading {
  words: string[];
  /** By place in the text: which words of the query stand there. */
  matches: Map<number, number[]>;
  ranges: WeighedRange[];
}

async function read({ fragment, places }: Hit, { weights }: Found): Promise<Reading | undefined> {
  const text = await fragment?.();
  if (!text) return undefined;
  const words = text.content.split(/\s+/);
  const matches = new Map<number, number[]>();
  places.forEach((own, word) => own?.forEach((place) => matches.set(place, [...(matches.get(place) ?? []), word])));
  const ranges = rangesOf(text, words).map((range) => ({ ...range, ...weigh(range, matches, weights) }));
  return { words, matches, ranges };
}

/** Headings and titled parts; what stands before the first of them is the page itself. */
function rangesOf({ anchors }: Fragment, words: string[]): Range[] {
  const named = anchors
    .map(({ id, title, element, text, location }) => ({
      id,
      title: title || (/^h[23]$/.test(element) ? text.trim() : ''),
      from: location,
    }))
    .filter(({ title }) => title)
    .sort((a, b) => a.from - b.from);
  return [{ id: '', title: '', from: 0 }, ...named].map((range, place) => ({
    ...range,
    text: behind(range.title, words, range.from),
    to: named[place]?.from ?? words.length,
  }));
}

/** The first word behind a part's own name, which is shown above its excerpt. */
function behind(name: string, words: string[], from: number): number {
  const own = name.split(/[\s·\u2060]+/).map(bare).filter(Boolean); // prettier-ignore
  return own.every((word, place) => bare(words[from + place] ?? '') === word) ? from + own.length : from;
}

/** Which words of the query a part holds. Of parts that hold the same, one named by them comes first, then one with more matches. */
function weigh({ from, text, to }: Range, matches: Map<number, number[]>, weights: number[]) {
  const held = new Set<number>();
  let [count, named] = [0, 0];
  for (const [place, own] of matches) {
    if (place < from || place >= to) continue;
    own.forEach((word) => held.add(word));
    count += 1;
    if (place < text) named = 0.05;
  }
  const weight = [...held].reduce((sum, word) => sum + weights[word]!, 0);
  return { count, weight: weight + named + Math.min(count, 20) / 1000 };
}

/** Entries of a list that hold words of the query, best first: terms of the glossary, sources. */
export async function entriesOf(list: Hit, found: Found): Promise<Part[]> {
  const reading = await read(list, found);
  const kind = list.head.path === 'glossary/' ? 'term' : 'source';
  return reading ? partsOf(reading, () => kind) : [];
}

/** What a page has of the words that were found: its excerpt, and the parts that hold them, best first. */
export async function detailsOf(hit: Hit, found: Found): Promise<Details> {
  const { summary } = hit.head;
  const reading = await read(hit, found);
  if (!reading) return { excerpt: [{ text: summary, marked: false }], parts: [], forms: [] };
  const { words, matches, ranges } = reading;
  const parts = partsOf(reading, kindOf).slice(0, mostOfAll);
  const forms = [...new Set([...matches.keys()].map((place) => bare(words[place]!)))];
  // What stands as the page's excerpt is not said again below it.
  const without = (id: string): Part[] => parts.map((part) => (part.id === id ? { ...part, excerpt: [] } : part));

  const gloss = parts.find(({ kind }) => kind === 'gloss');
  if (found.french && gloss) return { excerpt: gloss.excerpt, lang: 'fr', parts: without(gloss.id), forms };
  const ofSummary = mark(summary, new Set(forms));
  const inSummary = new Set(ofSummary.flatMap(({ text, marked }) => (marked ? [bare(text)] : []))).size;
  const text = ranges.filter(({ id }) => !['gloss', 'figure'].includes(kindOf(id)));
  const best = text.reduce((a, b) => (b.weight > a.weight ? b : a));
  const excerpt = excerptOf(words, matches, best.text, best.to);
  if (summary !== '' && excerpt.found <= inSummary) return { excerpt: ofSummary, parts, forms };
  return { excerpt: excerpt.pieces, parts: without(best.id), forms };
}

function partsOf({ words, matches, ranges }: Reading, kindOf: (id: string) => PartKind): Part[] {
  const left = { ...max };
  // What stands before the first heading is the page itself, and no part of it.
  const seen = new Set<string>(['']);
  const parts: Part[] = [];
  for (const { id, title, text, to, count, weight } of [...ranges].sort((a, b) => b.weight - a.weight)) {
    const kind = kindOf(id);
    if (count === 0 || seen.has(id) || left[kind] === 0) continue;
    left[kind] -= 1;
    seen.add(id);
    const isFrench = kind === 'gloss' || kind === 'term';
    const [name, french] = isFrench ? title.split(/\s*· /) : [title];
    parts.push({
      kind,
      id,
      title: printed(name!, false).trim(),
      french: french && printed(french, true),
      excerpt: excerptOf(words, matches, text, to, isFrench).pieces,
      weight,
    });
  }
  return parts;
}

/** A text in which words of certain forms are marked. */
const mark = (text: string, forms: Set<string>): Piece[] =>
  text
    .split(printedWords)
    .filter(Boolean)
    .map((piece) => ({ text: piece, marked: forms.has(bare(piece)) && bare(piece) !== '' }));
