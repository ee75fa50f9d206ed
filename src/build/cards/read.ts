import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { parse as parseYaml } from 'yaml';
import { frontMatter, readText } from '../../lib/text-file.ts';
import { sectionSchema } from '../../schemas/section.ts';
import type { Card } from './card.ts';

interface Node {
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}

/**
 * What the picture of a page says: of a section, its front matter; of any other, its own title and description.
 * @param path of the page on the site, without the base
 * @param sections the folder that holds the sections
 * @throws when the page has no `og:title` or `og:description`
 */
export async function readCard(path: string, html: string, sections: string): Promise<Card> {
  const id = /^\/sections\/([^/]+)\/$/.exec(path)?.[1];
  const source = id && join(sections, `${id}.mdx`);
  if (source && existsSync(source)) {
    const { yaml } = frontMatter(readText(source));
    const { number, title, summary, keyFigure } = sectionSchema.parse(parseYaml(yaml ?? ''));
    return { number, title, text: summary, keyFigure };
  }
  const properties = new Map(metas(parse(html) as Node));
  const property = (name: string) => {
    const value = properties.get(name);
    if (!value) throw new Error(`${path}: the page has no ${name}, which its sharing picture needs. Use PageMeta.`);
    return value;
  };
  return { title: property('og:title'), text: property('og:description') };
}

/** The `property` and `content` of every meta element. */
function metas(node: Node): [string, string][] {
  const attribute = (name: string) => node.attrs?.find((item) => item.name === name)?.value;
  const [name, content] = [attribute('property'), attribute('content')];
  const own: [string, string][] = name !== undefined && content !== undefined ? [[name, content]] : [];
  return [...own, ...(node.childNodes ?? []).flatMap(metas)];
}
