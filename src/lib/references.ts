import { getCollection, type CollectionEntry } from 'astro:content';
import { collate } from './glossary.ts';
import { loadProse, type ProsePage } from './prose.ts';

export type ReferenceEntry = CollectionEntry<'references'>['data'];

/** All sources by key. */
export async function loadReferences(): Promise<Map<string, ReferenceEntry>> {
  return new Map((await getCollection('references')).map(({ data }) => [data.key, data]));
}

/** Order of a list of sources: by author, then year and letter. */
export const byAuthor = (a: ReferenceEntry, b: ReferenceEntry): number =>
  collate(a.who, b.who) ||
  a.when.localeCompare(b.when) ||
  a.label.length - b.label.length ||
  a.label.localeCompare(b.label);

/** Source key → the pages that cite it: sections in order, then the other pages. */
export async function citingPages(): Promise<Map<string, ProsePage[]>> {
  const citing = new Map<string, ProsePage[]>();
  for (const prose of await loadProse()) {
    for (const { key } of prose.page.citations) citing.set(key, [...(citing.get(key) ?? []), prose]);
  }
  return citing;
}

/** The sources that a page of the site cites, by key. */
export async function citedReferences(): Promise<ReferenceEntry[]> {
  const references = await loadReferences();
  return [...(await citingPages()).keys()].sort().map((key) => references.get(key)!);
}
