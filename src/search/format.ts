/** The files in `search/` of the built site, as `src/build/search-*.ts` writes and this folder reads them. */

export type PassageKind = 'text' | 'gloss' | 'figure';

/** Part of a page that a reader can be sent to. */
export interface PassageHead {
  /** Fragment; "" for the top of the page. */
  id: string;
  title: string;
  kind: PassageKind;
}

/** A page as a result shows it. */
export interface PageHead {
  /** Address below the base path, without a leading slash. */
  path: string;
  title: string;
  summary: string;
  /** Slide number; 0 for a page that is no section. */
  number: number;
  part: string;
  topics: string[];
  passages: PassageHead[];
}

/** `search/core.json`: what every search needs. */
export interface Core {
  /** Changes with the content: part of every other file's address, so that no cache mixes two states. */
  version: string;
  /** Number of pages. */
  pages: number;
  /** The least text that tells each shard's first key from those before, ascending: a key lives in the last shard that does not begin after it. */
  shards: string[];
  /** Section numbers by page index; 0 for other pages. */
  numbers: number[];
  /** Page indexes by filter, "part:research" or "topic:data". */
  filters: Record<string, number[]>;
  /** All heads when they are few, else empty: then each comes with its page's text. */
  heads: PageHead[];
}

/** `search/words-N.json`. Keys are sorted; each line of `postings` belongs to the key in the same place. */
export interface Shard {
  keys: string;
  postings: string;
  /** Heads of pages that are the best for one of the keys, when the core has none. */
  heads: Record<number, PageHead>;
}

/** `search/text-N.json`: the words of a page, for excerpts. */
export interface PageText {
  head: PageHead;
  /** Texts of `head.passages`, in the same order. */
  texts: string[];
}

/** `search/vocabulary.json`: known words as printed, the weightiest first, for typing errors. */
export type Vocabulary = string;

/** What the index knows of one key on one page. */
export interface Posting {
  page: number;
  /** How much the page is about the key, 0 to 1. */
  impact: number;
  /** Passages where it stands, the best first. */
  passages: number[];
  /** Numbers of the searches that readers make for the page (`content/searches/`) and that hold the word, ascending. None for names. */
  searches?: number[];
}

/** 64 digits that neither JSON nor brotli has to escape. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const value = new Map([...digits].map((digit, index) => [digit, index]));
export const mostPassages = 3;
/** Impacts are rounded to this many steps. */
const steps = 20;
/** More passages than a digit can tell share the last one. */
export const lastPassage = 62;
/** Stands for none: readers type the word, and the page does not print it. */
const noPassage = 63;

/** How many pages are compared with the searches that readers make for them; no key lists the searches of more. */
export const mostCompared = 12;

/** Whether a key of the index is a word: names have a space behind their first word. */
export const isWord = (key: string): boolean => !key.includes(' ');

/** A whole number in base 32, low digits first; all but the last are raised by 32. */
function writeNumber(number: number): string {
  let text = '';
  for (; number >= 32; number = Math.floor(number / 32)) text += digits[32 + (number % 32)];
  return text + digits[number];
}

/**
 * @param postings by page, ascending; all with `searches`, or none
 * @param df on how many pages the key stands, also when some are left out
 */
export function encodePostings(postings: Posting[], df = postings.length): string {
  let text = writeNumber(df);
  let before = -1;
  for (const { page, impact, passages, searches } of postings) {
    const some = passages.slice(0, mostPassages).map((it) => Math.min(it, lastPassage));
    const few = some.length > 0 ? some : [noPassage];
    // One digit for both: the number of passages (1 to 3) and the impact in steps.
    text += writeNumber(page - before - 1) + digits[(few.length - 1) * (steps + 1) + Math.round(impact * steps)];
    text += few.map((passage) => digits[passage]).join('');
    if (searches) text += writeNumber(searches.length) + writeGaps(searches);
    before = page;
  }
  return text;
}

/** Ascending numbers, each by how many it leaves out. */
const writeGaps = (numbers: number[]): string =>
  numbers.map((number, place) => writeNumber(number - (numbers[place - 1] ?? -1) - 1)).join('');

/**
 * Undoes `encodePostings`.
 * @param word whether the key is a word, whose postings have `searches`
 */
export function decodePostings(text: string, word: boolean): { df: number; postings: Posting[] } {
  let place = 0;
  const readNumber = (): number => {
    let number = 0;
    for (let factor = 1; ; factor *= 32) {
      const digit = value.get(text[place++]!)!;
      number += (digit % 32) * factor;
      if (digit < 32) return number;
    }
  };
  const df = readNumber();
  const postings: Posting[] = [];
  let page = -1;
  while (place < text.length) {
    page += readNumber() + 1;
    const both = value.get(text[place++]!)!;
    const count = Math.floor(both / (steps + 1)) + 1;
    const passages = [...text.slice(place, place + count)]
      .map((digit) => value.get(digit)!)
      .filter((passage) => passage !== noPassage);
    place += count;
    const posting: Posting = { page, impact: (both % (steps + 1)) / steps, passages };
    if (word) {
      let search = -1;
      posting.searches = Array.from({ length: readNumber() }, () => (search += readNumber() + 1));
    }
    postings.push(posting);
  }
  return { df, postings };
}
