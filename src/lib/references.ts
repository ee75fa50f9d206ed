import { getCollection, type CollectionEntry } from 'astro:content';
import { collate } from './glossary.ts';
import { loadProse, type ProsePage } from './prose.ts';
import type { SectionPage } from './sections.ts';

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

/** Order of a list of sources: by author, then year. */
export const byAuthor = (a: ReferenceEntry, b: ReferenceEntry): number =>
  collate(a.who, b.who) || a.when.localeCompare(b.when) || collate(a.key, b.key);

/** Source key → the pages that cite it: sections in order, then the other pages. */
export async function citingPages(): Promise<Map<string, ProsePage[]>> {
  const citing = new Map<string, ProsePage[]>();
  for (const prose of await loadProse()) {
    for (const { key } of prose.page.citations) citing.set(key, [...(citing.get(key) ?? []), prose]);
  }
  return citing;
}
