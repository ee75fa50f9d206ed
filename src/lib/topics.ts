import { getCollection } from 'astro:content';

/** Topic id → its title. */
export const topicTitles = async (): Promise<Map<string, string>> =>
  new Map((await getCollection('topics')).map(({ id, data }) => [id, data.title]));
