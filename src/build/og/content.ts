import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { parse as parseYaml } from 'yaml';
import { frontMatter, readText } from '../../lib/text-file.ts';
import { sectionSchema } from '../../schemas/section.ts';

/** What an Open Graph image says. */
export interface OgContent {
  title: string;
  /** The summary of a section, the description of another page. */
  text: string;
  /** Of the slide. */
  number?: number;
  keyFigure?: { value: string; unit: string; label: string };
}

/**
 * What the image of a page says: of a section, its front matter; of any other, its own title and description.
 * @param path of the page on the site, without the base
 * @param sections the folder that holds the sections
 * @throws when the page has no `og:title` or `og:description`
 */
export async function readContent(path: string, html: string, sections: string): Promise<OgContent> {
  const id = /^\/sections\/([^/]+)\/$/.exec(path)?.[1];
  const source = id && join(sections, `${id}.mdx`);
  if (source && existsSync(source)) {
    const { yaml } = frontMatter(readText(source));
    const { number, title, summary, keyFigure } = sectionSchema.parse(parseYaml(yaml ?? ''));
    return { number, title, text: summary, keyFigure };
  }
  const property = (name: string) => {
    const value = contentOf(name, parse(html) as Node);
    if (!value) throw new Error(`${path}: the page has no ${name}, which its Open Graph image needs. Use PageMeta.`);
    return value;
  };
  return { title: property('og:title'), text: property('og:description') };
}

interface Node {
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}

/** The `content` of the first meta element below a node that has this `property`. */
function contentOf(property: string, { attrs = [], childNodes = [] }: Node): string | undefined {
  if (attrs.some(({ name, value }) => name === 'property' && value === property))
    return attrs.find(({ name }) => name === 'content')?.value;
  for (const child of childNodes) {
    const found = contentOf(property, child);
    if (found) return found;
  }
  return undefined;
}
