import { getCollection, render } from 'astro:content';
import type { PageData } from './page-data.ts';
import { pagePath } from './paths.ts';
import { loadSections } from './sections.ts';

/** A page of running text, section or not, as others list and cite it. */
export interface ProsePage {
  id: string;
  /** Path without the site’s base. */
  path: string;
  title: string;
  /** In a list: "24 · Quantization: fewer bits per weight", the title alone of a page that is no section. */
  name: string;
  /** What the page holds, in a sentence or two. */
  summary: string;
  /** Words a reader may search for. */
  aliases: string[];
  /** Number of a section; other pages have none. */
  number?: number;
  /** It offers its own citation. */
  citable: boolean;
  page: PageData;
}

/** Every page of running text: sections in the order of the report, then the others. */
export async function loadProse(): Promise<ProsePage[]> {
  const others = (await getCollection('pages')).map(async (entry) => {
    const { id, data } = entry;
    const { title, description, aliases, citable } = data;
    const { page } = (await render(entry)).remarkPluginFrontmatter as { page: PageData };
    return { id, path: pagePath(id), title, name: title, summary: description, aliases, citable, page };
  });
  return [...(await loadSections()), ...(await Promise.all(others))];
}
