import type { Posting } from '../search/format.ts';
import { namesOf, type SectionMatter, type TermMatter } from './search-content.ts';
import type { ParsedPage } from './search-pages.ts';
import { nowhere, PageWeigher } from './search-weigher.ts';

/** A page with all that the index reads of it. */
export interface IndexedPage {
  path: string;
  parsed: ParsedPage;
  /** Absent for a page that is no section. */
  section?: SectionMatter;
  /** What readers type for it. */
  phrases?: string[];
}

/** What a word weighs in each field of a page; a plain word of the text weighs 1. */
const weights = {
  title: 9,
  slide: 4,
  alias: 5,
  summary: 3,
  keyFigure: 1,
  heading: 3,
  glossName: 3,
  glossText: 1,
  figureTitle: 1.5,
  figureText: 0.7,
  aside: 0.5,
  phrase: 1.1,
} as const;

/**
 * How surely a whole name means the page: its own title or alias, its slide, a term that it explains, a heading,
 * two words in a row that readers type for it more than once.
 */
const strengths = {
  title: 1,
  alias: 1,
  slide: 0.85,
  glossed: 0.7,
  heading: 0.5,
  mentioned: 0.25,
  phrasePair: 0.4,
} as const;

/** How much a long page's words count less, 0 to 1: b in BM25. */
const lengthShare = 0.6;
/** Pages that are no section summarise all of them: they must not stand above. */
const otherPages = 0.45;

/**
 * What the index says of one page, as in BM25F (Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple weighted
 * fields", CIKM 2004): word frequencies are weighted by field and summed before they saturate. Names go in whole.
 * @param average mean number of words of a page
 */
export function weighPage(
  page: IndexedPage,
  glossary: Map<string, TermMatter>,
  average: number,
): Map<string, Omit<Posting, 'page'>> {
  const { parsed, section } = page;
  const weigher = new PageWeigher();
  const length =
    1 - lengthShare + (lengthShare * parsed.passages.reduce((sum, { text }) => sum + text.length / 6, 0)) / average;

  if (section) {
    weigher.field(section.title, weights.title, 0);
    weigher.field(section.slide, weights.slide, 0);
    weigher.field(section.summary, weights.summary, 0);
    weigher.field(section.keyFigure.label, weights.keyFigure, 0);
    weigher.name(section.title, strengths.title, 0);
    for (const part of section.title.split(/[:,]/).slice(0, 1)) weigher.name(part, strengths.title, 0);
    weigher.name(section.slide, strengths.slide, 0);
    weigher.name(section.summary, strengths.title, 0);
    weigher.name(section.keyFigure.label, strengths.title, 0);
    for (const alias of section.aliases) weigher.name(alias, strengths.alias, 0);
    // A word that many aliases share says no more than once.
    weigher.once(section.aliases, weights.alias, 0);
  } else weigher.field(parsed.title, weights.title, 0);

  for (const phrase of page.phrases ?? []) weigher.search(phrase, weights.phrase);
  weigher.pairs(page.phrases ?? [], strengths.phrasePair, nowhere);

  parsed.passages.forEach(({ title, text, kind, aside }, index) => {
    const base = aside ? weights.aside : 1;
    if (kind === 'gloss') weigher.field(text, weights.glossText, index);
    else if (kind === 'figure') {
      weigher.field(title, weights.figureTitle, index);
      weigher.field(text, weights.figureText, index);
    } else {
      if (index > 0) weigher.field(title, weights.heading * base, index);
      weigher.field(text, base / length, index);
      if (index > 0) weigher.name(title, strengths.heading * base, index);
    }
  });
  for (const id of new Set([...parsed.mentioned, ...parsed.glossed])) {
    const term = glossary.get(id);
    if (!term) continue;
    const glossed = parsed.glossed.includes(id);
    const passage = Math.max(0, glossed ? parsed.passages.findIndex((it) => it.id === `gloss-${id}`) : 0);
    for (const text of namesOf(term)) {
      weigher.name(text, glossed ? strengths.glossed : strengths.mentioned, passage);
      if (glossed) weigher.field(text, weights.glossName / 2, passage);
    }
  }

  return weigher.results(section ? 1 : otherPages);
}
