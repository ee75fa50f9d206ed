import { excerptOf, type Piece } from './excerpt.ts';
import type { Found, Hit } from './found.ts';
import type { Fragment } from './pagefind.ts';
import { fold, printed } from './text.ts';

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
  lang: 'fr' | undefined;
  parts: Part[];
  /** The words found, as the page has them, without signs, case and accents. */
  forms: string[];
}

const kinds: [RegExp, PartKind][] = [
  [/^gloss-/, 'gloss'],
  [/^fig-/, 'figure'],
  [/^check-/, 'check'],
  [/^since-/, 'update'],
];
/** Most parts of a kind that a page lists. */
const most: Record<PartKind, number> = { text: 3, gloss: 1, figure: 1, check: 1, update: 1, term: 3, source: 3 };
const mostOfAll = 4;

/** The words of a page's text, as Pagefind counts them. */
const wordsOf = ({ content }: Fragment): string[] => content.split(/\s+/);

/** Every place of the text with a match: which words of the query stand there. */
function matchesOf(hit: Hit): Map<number, number[]> {
  const places = new Map<number, number[]>();
  hit.places.forEach((own, word) => own?.forEach((place) => places.set(place, [...(places.get(place) ?? []), word])));
  return places;
}

/** A stretch of the text between two anchors. */
interface Range {
  id: string;
  title: string;
  from: number;
  /** Where its text begins, behind its title. */
  text: number;
  to: number;
}

/** Headings and titled parts; what stands before the first of them is the page itself. */
function rangesOf({ anchors }: Fragment, words: string[]): Range[] {
  const named = anchors
    .filter(({ title, element, text }) => title || (/^h[23]$/.test(element) && text.trim()))
    .sort((a, b) => a.location - b.location);
  const first = { id: '', title: '', from: 0, text: 0, to: named[0]?.location ?? words.length };
  return [
    first,
    ...named.map(({ id, title = '', text, location }, index) => {
      const name = title || text;
      return {
        id,
        title: name,
        from: location,
        text: behind(name, words, location),
        to: named[index + 1]?.location ?? words.length,
      };
    }),
  ];
}

/** The first word behind a part's own name, which is shown above its excerpt. */
function behind(name: string, words: string[], from: number): number {
  const own = name.split(/[\s·\u2060]+/).map(bare).filter(Boolean); // prettier-ignore
  return own.every((word, place) => bare(words[from + place] ?? '') === word) ? from + own.length : from;
}

/** What a page has of the words that were found: its excerpt, and the parts that hold them, best first. */
export async function detailsOf(hit: Hit, found: Found): Promise<Details> {
  const { summary } = hit.head;
  const fragment = await hit.fragment?.();
  if (!fragment) return { excerpt: [{ text: summary, marked: false }], lang: undefined, parts: [], forms: [] };
  const words = wordsOf(fragment);
  const matches = matchesOf(hit);
  const ranges = rangesOf(fragment, words).map((range) => ({
    ...range,
    ...weigh(range, matches, found.weights),
  }));
  const parts = partsOf(ranges, words, matches, hit);

  const forms = new Set([...matches.keys()].map((place) => bare(words[place]!)));
  const ofSummary = mark(summary, forms);
  const inSummary = new Set(ofSummary.flatMap(({ text, marked }) => (marked ? [bare(text)] : []))).size;
  const gloss = parts.find(({ kind }) => kind === 'gloss');
  if (found.french && gloss) {
    return {
      excerpt: gloss.excerpt,
      lang: 'fr',
      parts: parts.map((part) => (part === gloss ? { ...part, excerpt: [] } : part)),
      forms: [...forms],
    };
  }
  const text = ranges.filter(({ id }) => !/^(gloss|fig)-/.test(id));
  const best = text.reduce((a, b) => (b.weight > a.weight ? b : a), text[0]!);
  const excerpt = excerptOf(words, matches, best.text, best.to);
  const better = summary === '' || excerpt.found > inSummary;
  if (!better) return { excerpt: ofSummary, lang: undefined, parts, forms: [...forms] };
  // What stands as the page's excerpt is not said again.
  const others = parts.map((part) => (part.id === best.id ? { ...part, excerpt: [] } : part));
  return { excerpt: excerpt.pieces, lang: undefined, parts: others, forms: [...forms] };
}

function weigh({ from, to }: Range, matches: Map<number, number[]>, weights: number[]) {
  const held = new Set<number>();
  let count = 0;
  for (const [place, own] of matches) {
    if (place < from || place >= to) continue;
    own.forEach((word) => held.add(word));
    count += 1;
  }
  const weight = [...held].reduce((sum, word) => sum + weights[word]!, 0);
  return { held, count, weight: weight + Math.min(count, 20) / 1000 };
}

function partsOf(
  ranges: (Range & ReturnType<typeof weigh>)[],
  words: string[],
  matches: Map<number, number[]>,
  { head }: Hit,
): Part[] {
  const left = { ...most };
  const seen = new Set<string>();
  const parts: Part[] = [];
  for (const range of [...ranges].sort((a, b) => b.weight - a.weight)) {
    const list: PartKind | undefined =
      head.path === 'glossary/' ? 'term' : head.path === 'sources/' ? 'source' : undefined;
    const kind = list ?? kinds.find(([prefix]) => prefix.test(range.id))?.[1] ?? 'text';
    if (range.count === 0 || range.id === '' || seen.has(range.id) || left[kind] === 0) continue;
    if (!list && parts.length === mostOfAll) break;
    left[kind] -= 1;
    seen.add(range.id);
    const isFrench = kind === 'gloss' || kind === 'term';
    const [title, french] = isFrench ? range.title.split(/\s*· /) : [range.title];
    const { pieces } = excerptOf(words, matches, range.text, range.to, isFrench);
    parts.push({ kind, id: range.id, title: printed(title!, false).trim(), french: french && printed(french, true), excerpt: pieces, weight: range.weight }); // prettier-ignore
  }
  return parts;
}

/** A word without signs, case and accents. */
export const bare = (word: string): string => fold(word).replace(/[^\p{L}\p{N}]/gu, '');

/** A text in which words of certain forms are marked. */
export const mark = (text: string, forms: Set<string>): Piece[] =>
  text
    .split(/([\p{L}\p{M}\p{N}]+(?:[-.,’'][\p{L}\p{M}\p{N}]+)*)/u)
    .filter(Boolean)
    .map((piece) => ({ text: piece, marked: forms.has(bare(piece)) && bare(piece) !== '' }));
