import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Page } from '../pages.ts';

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
 * What the image of a page says: its title and description; for a section, number and key figure as the page shows them.
 * @throws when the page has no `og:title` or `og:description`
 */
export function readContent({ path, properties, tree }: Pick<Page, 'path' | 'properties' | 'tree'>): OgContent {
  const property = (name: string) => {
    const value = properties.get(name);
    if (!value) throw new Error(`${path}: the page has no ${name}, which its Open Graph image needs. Use Base.astro.`);
    return value;
  };
  const content = { title: property('og:title'), text: property('og:description') };
  const article = path.startsWith('/sections/') && select('article', tree);
  if (!article) return content;
  const within = (selector: string) => {
    const node = select(selector, article);
    return node ? toString(node).trim() : '';
  };
  const [, label] = /^([^]*?)(?:\u202f\d+)?$/.exec(within('.what'))!;
  const [value, unit] = [within('.value'), within('.unit')];
  return {
    ...content,
    title: within('h1'),
    number: Number(article.properties.dataSection),
    keyFigure: { value: value.slice(0, -unit.length).trim(), unit, label: label! },
  };
}
