import { getCollection } from 'astro:content';
import { collate } from '../lib/glossary.ts';
import { absolute } from '../lib/paths.ts';
import { loadReferences } from '../lib/references.ts';
import { loadSections, type SectionPage } from '../lib/sections.ts';
import { need, type ExportContext, type FigureText, type TermText } from './context.ts';
import type { PageText } from './page.ts';
import type { Names, SectionText } from './section.ts';

/** All content, ready to be written as text for programs. */
export interface Library {
  context: ExportContext;
  names: Names;
  sections: (SectionPage & SectionText)[];
  pages: Map<string, PageText>;
  /** Ids of the glossary's terms, by their English names. */
  terms: string[];
  /** Term id → numbers of the sections that use it. */
  uses: Map<string, number[]>;
}

let cache: Promise<Library> | undefined;

/** @param site address under which the site is served (`site` of an endpoint's context) */
export function loadLibrary(site: URL | undefined): Promise<Library> {
  // In development, content changes under our feet: read it afresh.
  if (import.meta.env.DEV) return read(site);
  return (cache ??= read(site));
}

async function read(site: URL | undefined): Promise<Library> {
  const references = await loadReferences();
  const sections = await loadSections();
  const figures = await figureTexts();
  const terms = new Map((await getCollection('glossary')).map(({ id, data, body }) => [id, term(data, body)]));
  const pages = (await getCollection('pages')).map(({ id, data, body = '' }) => [id, { id, data, body }] as const);
  return {
    context: {
      address: (path) => absolute(path, site),
      source: (key) => need(references, key, 'source'),
      figure: (name) => need(figures, name, 'figure'),
      term: (id) => need(terms, id, 'glossary term'),
    },
    names: {
      topics: new Map((await getCollection('topics')).map(({ id, data }) => [id, data.title])),
      sections: new Map(sections.map(({ id, data }) => [data.number, { id, title: data.title }])),
    },
    sections: sections.map((section) => ({ ...section, body: section.entry.body ?? '' })),
    pages: new Map(pages),
    terms: [...terms.keys()].sort((a, b) => collate(terms.get(a)!.en, terms.get(b)!.en)),
    uses: new Map(
      [...terms.keys()].map((id) => [
        id,
        sections.filter(({ page }) => page.terms.includes(id)).map(({ data }) => data.number),
      ]),
    ),
  };
}

const term = (data: Omit<TermText, 'body'>, body = ''): TermText => ({ ...data, body });

async function figureTexts(): Promise<Map<string, FigureText>> {
  const entries = (await getCollection('figures')).map(({ id, data }): [string, FigureText] => {
    const { title, caption, alt, sources, computed } = data;
    // A diagram has no numbers.
    const chart = 'columns' in data ? { columns: data.columns, table: data.table } : { columns: {} };
    return [id, { title, caption, alt, sources, computed, ...chart }];
  });
  return new Map(entries);
}
