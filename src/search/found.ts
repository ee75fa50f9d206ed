import type { Fragment, Match } from './pagefind.ts';

/** What a result shows of its page at once, before the page's own text is fetched. */
export interface Head {
  /** Pagefind's id of the page. */
  id: string;
  /** Below the base, without a leading slash. */
  path: string;
  title: string;
  /** Slide number; 0 for a page that is no section. */
  number: number;
  summary: string;
  /** What it is called, title and aliases: words of the index without stop words, case and accents. */
  names: string[];
}

/** Pages that hold a word of the query, or what was looked up in its place. */
export interface Evidence {
  /** As the index has it. */
  text: string;
  matches: Match[];
}

/** A page that matches. */
export interface Hit {
  head: Head;
  /** For each word of the evidence, in its order: places in the page's text, in words; nothing where it has none. */
  places: (number[] | undefined)[];
  /** Fetches the page's text; absent for a section that was asked for by its number alone. */
  fragment?: () => Promise<Fragment>;
}

/** What a search gives. */
export interface Found {
  /** How rare each word of the evidence is, in the order of `Hit.places`. */
  weights: number[];
  /** Sections, and other pages of text, best first. */
  hits: Hit[];
  /** The glossary and the sources, whose entries are results of their own. */
  lists: Hit[];
  /** The query is French: its excerpts are too, where the page has some. */
  french: boolean;
  /** The query that was searched, when it is not what was typed. */
  searched: string | undefined;
  /** Words that the index does not know and no known word resembles. */
  missing: string[];
}
