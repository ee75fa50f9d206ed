import { getCollection, type CollectionEntry } from 'astro:content';
import { loadSections, type SectionPage } from './sections.ts';

/** All topics, in the order in which pages list them. */
export const loadTopics = async (): Promise<CollectionEntry<'topics'>[]> =>
  (await getCollection('topics')).sort((a, b) => a.data.order - b.data.order);

/** Topic id → its title. */
export const topicTitles = async (): Promise<Map<string, string>> =>
  new Map((await getCollection('topics')).map(({ id, data }) => [id, data.title]));

/** The topics of a section. */
export const topicsOf = async ({ data }: SectionPage): Promise<{ id: string; title: string }[]> =>
  [...(await topicTitles())].flatMap(([id, title]) => ((data.topics as string[]).includes(id) ? { id, title } : []));

/**
 * The sections of a topic in the order of reading that it advises.
 * @throws when that order lacks one of them, or names one of another topic
 */
export async function sectionsOf({ id, data }: CollectionEntry<'topics'>): Promise<SectionPage[]> {
  const sections = (await loadSections()).filter((section) => (section.data.topics as string[]).includes(id));
  const numbers = sections.map((section) => section.number);
  const wrong = [...new Set([...numbers, ...data.reading])].find(
    (number) => data.reading.filter((one) => one === number).length !== 1 || !numbers.includes(number),
  );
  if (wrong !== undefined) {
    const remedy = numbers.includes(wrong) ? 'Name it once.' : 'Take it away, or give that section the topic.';
    throw new Error(`content/topics/${id}.md: reading: section ${wrong}. ${remedy}`);
  }
  return data.reading.map((number) => sections.find((section) => section.number === number)!);
}
