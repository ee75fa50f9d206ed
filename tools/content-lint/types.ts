import type { Root } from 'mdast';

/** A file of prose: front matter and body. */
export interface Page {
  /** Path from the project's folder, as messages give it. */
  file: string;
  /** The file's name without its ending. */
  id: string;
  kind: 'section' | 'page' | 'term';
  /** The text as it stands in the file. */
  source: string;
  /** Front matter. */
  data: Record<string, unknown>;
  tree: Root;
}

/** A YAML file that describes a figure. */
export interface Figure {
  file: string;
  id: string;
  source: string;
  data: Record<string, unknown>;
}

/** A source of `content/references.bib`. */
export interface Reference {
  key: string;
  line: number;
  rank: string | undefined;
}

/** All that the rules look at. */
export interface Content {
  sections: Page[];
  /** Pages that are no sections: about, the report. */
  pages: Page[];
  terms: Page[];
  figures: Figure[];
  bibliography: { file: string; references: Reference[] };
  /** Words that the dictionaries lack, from `content/words.txt`, with their lines. */
  words: Map<string, number>;
  /** Acronyms that need no expansion, from `content/allowed-acronyms.txt`, with their lines. */
  acronyms: Map<string, number>;
}

export interface Fault {
  file: string;
  line: number;
  /** What is wrong, and what to do about it. */
  message: string;
}

/** One thing that content must keep to. */
export interface Rule {
  name: string;
  check: (content: Content) => Fault[];
}
