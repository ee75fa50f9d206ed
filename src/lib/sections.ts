import { getCollection, render, type CollectionEntry } from 'astro:content';
import type { PageData } from './page-data.ts';
import { checkEvents, crossCheck } from './cross-check.ts';
import type { ProsePage } from './prose.ts';

/** A section with all that other pages need of it. */
export interface SectionPage extends ProsePage {
  number: number;
  data: CollectionEntry<'sections'>['data'];
  Content: Awaited<ReturnType<typeof render>>['Content'];
}

let cache: Promise<SectionPage[]> | undefined;

/**
 * All sections in the order of the report. Throws, naming file and remedy, when a section names a source,
 * a related number or a key that does not exist.
 */
export function loadSections(): Promise<SectionPage[]> {
  // In development, content changes under our feet: read it afresh.
  if (import.meta.env.DEV) return read();
  return (cache ??= read());
}

async function read(): Promise<SectionPage[]> {
  const entries = await getCollection('sections');
  const references = new Set((await getCollection('references')).map(({ id }) => id));
  crossCheck(entries, references);
  const pages = entries.map(async (entry): Promise<SectionPage> => {
    const { Content, remarkPluginFrontmatter } = await render(entry);
    const { page } = remarkPluginFrontmatter as { page: PageData };
    const { id, data } = entry;
    const { number, title, summary, aliases } = data;
    const name = `${number}\u00a0· ${title}`;
    return { id, path: `/sections/${id}/`, title, name, summary, aliases, number, citable: true, page, data, Content };
  });
  const sections = (await Promise.all(pages)).sort((a, b) => a.number - b.number);
  checkEvents(sections);
  return sections;
}
