import type { Head } from './heads.ts';
import type { Fragment, Match } from './pagefind.ts';

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
