/** A heading of a section that matches. */
export interface SubHit {
  url: string;
  title: string;
  /** Text with `<mark>` around the matched words and nothing else. */
  excerpt: string;
}

/** A page that matches, with its best headings. */
export interface Hit extends SubHit {
  number: string | undefined;
  headings: SubHit[];
}
