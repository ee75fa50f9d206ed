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
