import type { Element } from '../../src/markdown/jsx.ts';

/** A run of text that a reader sees. */
export interface Passage {
  /** A claim is the statement of a check; a field is a line of YAML; a wording is indexed for search, never shown. */
  kind: 'paragraph' | 'heading' | 'claim' | 'field' | 'wording';
  lang: 'en' | 'fr';
  /** The words without citations; mathematics and code stand as "￼". */
  text: string;
  /** Keys of the sources that it cites. */
  cites: string[];
  /** Where it begins in its file, from 1. */
  line: number;
  /** The check or update that holds it. */
  within?: Element | undefined;
  /** Why the paragraph cites nothing: `{/* no-cite: reason *\/}`. */
  excuse?: string | undefined;
}

/** A thing that rules look at: a file of `content/`, parsed once, or an entry of the bibliography. */
export interface Item {
  /** A page is an article that is no section: about, the report. */
  kind: 'section' | 'page' | 'term' | 'topic' | 'figure' | 'source' | 'words';
  /** Path from the project's folder, as messages give it. */
  file: string;
  /** Where it begins in its file. */
  line: number;
  /** The file's name without its ending, or the key of a source. */
  id: string;
  /** Front matter, or the whole of a YAML file. */
  data: { keyFigure?: { source?: string }; sources?: string[]; rank?: string; words?: WordList };
  /** The texts in the order in which they are read. */
  passages: Passage[];
  elements: Element[];
}

/** Words with their lines. */
export type WordList = Map<string, number>;

export interface Content {
  items: Item[];
  /** Names and terms that the dictionaries lack. */
  wordsPath: string;
  /** Acronyms that need no expansion. */
  acronyms: WordList;
  /** What could not be read, and is therefore not checked. */
  unread: LintError[];
}

export interface LintError {
  file: string;
  line: number;
  /** What is wrong, and what to do about it. */
  message: string;
}

/** A line of the item's file with what is wrong there and what to do about it. */
export type Finding = [line: number, message: string];

/** One thing that content must keep to. */
export interface Rule {
  name: string;
  /** What it looks at. */
  kinds: Item['kind'][];
  check: (item: Item, content: Content) => Iterable<Finding> | Promise<Iterable<Finding>>;
}
