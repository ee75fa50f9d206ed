import type { PassageKind } from './format.ts';
import type { Piece } from './excerpt.ts';

/** The part of a page that matches: a heading, a gloss, a figure. */
export interface SubHit {
  url: string;
  title: string;
  kind: PassageKind;
  /** Its place among the page's passages. */
  place: number;
  excerpt: Piece[];
  /** Its words are the excerpt of the page: they are not shown twice. */
  quoted: boolean;
}

/** A page that matches, with its best parts. */
export interface Hit {
  page: number;
  url: string;
  /** Slide number; 0 for a page that is no section. */
  number: number;
  title: string;
  excerpt: Piece[];
  /** Language of the excerpt, when it is not English. */
  lang: string | undefined;
  parts: SubHit[];
  /** Passages that hold the words, best first. */
  passages: number[];
}

/** Narrows a search: ids of a part of the report or of a topic. */
export interface Filters {
  part?: string | undefined;
  topic?: string | undefined;
}

/** What a search gives. */
export interface Found {
  hits: Hit[];
  /** What was searched, without the words that say nothing; as it stands when it was in quotation marks. */
  asked: { words: string; phrase: boolean };
  /** The query is French: its excerpts are too, where the page has some. */
  french: boolean;
  /** Words as typed and as searched instead. */
  corrections: { typed: string; known: string }[];
  /** The query that was searched, when it is not what was typed. */
  searched: string | undefined;
  /** Words that no page has and no known word resembles. */
  missing: string[];
  /** Terms of the query that the pages hold, for marking them. */
  terms: string[];
  /** Those of them that most pages hold: a mark on each would say nothing. */
  frequent: string[];
}
