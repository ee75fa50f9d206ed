import type { VFile } from 'vfile';
import type { Claimant, Verdict } from './verdicts.ts';

/** One check or update as the pages that gather them show it. */
interface Gathered {
  id: string;
  html: string;
  /** Keys of the sources that it cites, each once, in order. */
  references: string[];
}
interface GatheredCheck extends Gathered {
  verdict: Verdict;
  by: Claimant;
  claim: string;
}
interface GatheredUpdate extends Gathered {
  date: string;
  /** Updates of several sections with the same one tell the same event. */
  event?: string;
}

/**
 * What the Markdown plugins learn about a page while they compile it. Astro hands it on as
 * `remarkPluginFrontmatter.page`, so that backlinks, sources, checks and the timeline need no second reading.
 */
export interface PageData {
  /**
   * Sources that the page shows, in the order in which it first does, each with where the text cites it: its locators, ""
   * where a citation has none. A source only under a figure or of the key figure has no such places.
   */
  citations: { key: string; places: string[] }[];
  /** Ranks 2 and 3 in order, each with its id. A formula reads as its signs do. */
  headings: { depth: number; slug: string; text: string }[];
  glosses: string[];
  terms: string[];
  figures: string[];
  /** Ids of the sections that the text links to. */
  links: string[];
  checks: GatheredCheck[];
  updates: GatheredUpdate[];
}

/** What Astro read before the text, with what the plugins add. */
interface FrontMatter {
  keyFigure?: { source: string };
  page?: PageData;
}
export const frontMatterOf = (file: VFile): FrontMatter =>
  (file.data.astro as { frontmatter: FrontMatter }).frontmatter;

/** The page's data, made on first use. */
export const pageData = (file: VFile): PageData =>
  (frontMatterOf(file).page ??= {
    citations: [],
    headings: [],
    glosses: [],
    terms: [],
    figures: [],
    links: [],
    checks: [],
    updates: [],
  });
