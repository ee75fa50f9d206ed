import { getCollection, type CollectionEntry } from 'astro:content';
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

/** Source key → the sections that cite it, in order. */
export async function citingSections(): Promise<Map<string, SectionPage[]>> {
  const citing = new Map<string, SectionPage[]>();
  for (const section of await loadSections()) {
    for (const key of citedKeys(section)) citing.set(key, [...(citing.get(key) ?? []), section]);
  }
  return citing;
}
