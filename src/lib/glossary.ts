import { getCollection, render, type CollectionEntry } from 'astro:content';
import { loadProse, type ProsePage } from './prose.ts';

export interface GlossaryTerm {
  id: string;
  data: CollectionEntry<'glossary'>['data'];
  Content: Awaited<ReturnType<typeof render>>['Content'];
  /** Pages that gloss or mention the term: sections in order, then the others. */
  uses: ProsePage[];
}

/** All terms with the pages that use them, sorted by their English name. */
export async function loadGlossary(): Promise<GlossaryTerm[]> {
  const pages = await loadProse();
  const terms = (await getCollection('glossary')).map(async (entry): Promise<GlossaryTerm> => ({
    id: entry.id,
    data: entry.data,
    Content: (await render(entry)).Content,
    uses: pages.filter(({ page }) => page.terms.includes(entry.id)),
  }));
  return (await Promise.all(terms)).sort((a, b) => collate(a.data.en, b.data.en));
}

/** All names of a term, English and French. */
export const namesOf = ({ data: { en, fr, acronym, aliases } }: GlossaryTerm): string[] => [
  ...new Set([en, fr, ...(acronym ? [acronym] : []), ...aliases]),
];

/** Alphabetical order that ignores case and accents. */
export const collate = (a: string, b: string): number =>
  a.localeCompare(b, 'en', { sensitivity: 'base', numeric: true });

/** First letter of a word without its accent, "#" for anything but a letter. */
export function initial(word: string): string {
  const letter = word.normalize('NFD')[0]!.toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}

/** Entries that are in alphabetical order, by the initial of a word of theirs: each a place of its page, by that letter. */
export const byInitial = <Entry>(entries: Entry[], word: (entry: Entry) => string) =>
  [...Map.groupBy(entries, (entry) => initial(word(entry)))].map(([letter, entries]) => ({
    slug: `letter-${letter === '#' ? 'other' : letter.toLowerCase()}`,
    text: letter,
    label: `Letter ${letter}`,
    entries,
  }));
