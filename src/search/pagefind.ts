/** Narrows a search: ids of a part of the report or of a topic, by the name of the filter. */
export type Filters = Record<string, string>;

/** A page that matches, as Pagefind tells it before the page's text is fetched. */
export interface Match {
  id: string;
  score: number;
  /** Places of the matches in the text, in words. */
  words: number[];
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
  /** @param words null: all pages that pass the filters */
  search(words: string | null, options?: { filters: Filters }): Promise<{ results: Match[] }>;
}

/** One search with Pagefind's own ranking. Pages that hold a word which begins with `words` match as well. */
export const lookUp = async (pagefind: Pagefind, words: string): Promise<Match[]> =>
  (await pagefind.search(words)).results;

/** Pages with exactly these words in a row. */
export const lookUpPhrase = (pagefind: Pagefind, words: string): Promise<Match[]> => lookUp(pagefind, `"${words}"`);

/** Tells the pages that pass Pagefind's filters. */
export async function passing(pagefind: Pagefind, filters: Filters): Promise<(page: { id: string }) => boolean> {
  if (Object.keys(filters).length === 0) return () => true;
  const ids = new Set((await pagefind.search(null, { filters })).results.map(({ id }) => id));
  return ({ id }) => ids.has(id);
}

/**
 * Whether Pagefind knows a word that begins with this one. For a word it does not know it silently gives the pages of the
 * longest known beginning ("z" for "zebra"): a longer word that nobody knows gives the very same matches.
 */
export async function isBeginning(pagefind: Pagefind, word: string, matches: Match[]): Promise<boolean> {
  if (matches.length === 0) return false;
  const places = (found: Match[]): string => {
    const pages = found.map(({ id, words }) => `${id} ${words.join(' ')}`);
    return pages.sort().join('\n');
  };
  return places(await lookUp(pagefind, `${word}00zz`)) !== places(matches);
}
