import { getCollection, getEntry } from 'astro:content';
import type { Dataset, Thing } from 'schema-dts';
import { sectionPath } from './paths.ts';
import type { ReferenceEntry } from './references.ts';
import type { SectionPage } from './sections.ts';
import { article, dataset, type Address } from './structured-data.ts';

/** A section for machines: the article and the numbers behind its figures. */
export async function sectionJsonLd(
  section: SectionPage,
  sources: readonly ReferenceEntry[],
  at: Address,
): Promise<Thing[]> {
  const ids: readonly string[] = section.data.topics;
  const topics = (await getCollection('topics')).filter(({ id }) => ids.includes(id));
  const names = topics.map(({ id, data }) => ({ id, name: data.title }));
  return [article(section, sources, names, at), ...(await datasets(section.page.figures, sectionPath(section.id), at))];
}

/** The numbers behind the figures of a page, each once. A diagram has none. */
export async function datasets(figures: readonly string[], page: string, at: Address): Promise<Dataset[]> {
  const entries = await Promise.all([...new Set(figures)].map((name) => getEntry('figures', name)));
  return entries.flatMap((entry) =>
    entry && entry.data.kind !== 'diagram' ? [dataset(entry.id, page, entry.data, at)] : [],
  );
}
