import type { Filters } from './found.ts';

/** A page that matches, as Pagefind tells it before the page's text is fetched. */
export interface Match {
  id: string;
  score: number;
  /** Places of the matches in the text, in words. */
  words: number[];
  /** Metadata fields that hold the word. */
  matchedMetaFields?: string[];
  data(): Promise<Fragment>;
}

/** The text of a page. */
export interface Fragment {
  content: string;
  anchors: { element: string; id: string; text: string; location: number; title?: string }[];
}

/** The part of Pagefind's browser API that the site uses. */
export interface Pagefind {
  /** Fetches what a search will need. */
  preload(words: string): Promise<void>;
  search(words: string, options?: { filters?: Record<string, string> }): Promise<{ results: Match[] }>;
}

/** One search with Pagefind's own ranking. Pages that hold a word which begins with `words` match as well. */
export async function lookUp(pagefind: Pagefind, words: string, { part, topic }: Filters = {}): Promise<Match[]> {
  const filters = { ...(part && { part }), ...(topic && { topic }) };
  return (await pagefind.search(words, { filters })).results;
}

/** Pages with exactly these words in a row. */
export const lookUpPhrase = (pagefind: Pagefind, words: string, filters?: Filters): Promise<Match[]> =>
  lookUp(pagefind, `"${words}"`, filters);

/**
 * Whether Pagefind knows a word that begins with this one. For a word it does not know it silently gives the pages of the
 * longest known beginning ("z" for "zebra"): a longer word that nobody knows gives the very same matches.
 */
export async function isBeginning(pagefind: Pagefind, word: string, matches: Match[]): Promise<boolean> {
  if (matches.length === 0) return false;
  const places = (found: Match[]): string => found.map(({ id, words }) => `${id} ${words.join(' ')}`).sort().join('\n'); // prettier-ignore
  return places(await lookUp(pagefind, `${word}00zz`)) !== places(matches);
}
