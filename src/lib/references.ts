import { getCollection, render, type CollectionEntry } from 'astro:content';
import type { PageData } from '../markdown/page-data.ts';
import { sectionPath } from './paths.ts';
import { loadSections, type SectionPage } from './sections.ts';

export type ReferenceEntry = CollectionEntry<'references'>['data'];

/** Short names for what kind of source stands behind a claim. */
export const rankLabels = {
  primary: 'primary source',
  secondary: 'secondary source',
  tertiary: 'tertiary source',
} as const;

/** All sources by key. */
export async function loadReferences(): Promise<Map<string, ReferenceEntry>> {
  return new Map((await getCollection('references')).map(({ data }) => [data.key, data]));
}

/** Keys that a section cites: in its text, as source of its key figure, or under its figures. */
export function citedKeys(section: SectionPage): string[] {
  return section.page.citations.map(({ key }) => key);
}

/** A page that cites a source. */
export interface CitingPage {
  /** Path of the page, without the site's base. */
  path: string;
  /** A section's number, or the title of another page. */
  name: string;
}

/** Source key → the pages that cite it: sections in order, then the other pages. */
export async function citingPages(): Promise<Map<string, CitingPage[]>> {
  const citing = new Map<string, CitingPage[]>();
  const note = (page: CitingPage, keys: string[]) =>
    keys.forEach((key) => citing.set(key, [...(citing.get(key) ?? []), page]));
  for (const section of await loadSections()) {
    note({ path: sectionPath(section.id), name: String(section.data.number) }, citedKeys(section));
  }
  for (const entry of await getCollection('pages')) {
    const { page } = (await render(entry)).remarkPluginFrontmatter as { page: PageData };
    note(
      { path: `/${entry.id}/`, name: entry.data.title },
      page.citations.map(({ key }) => key),
    );
  }
  return citing;
}
