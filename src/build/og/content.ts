import type { DefaultTreeAdapterTypes as Html } from 'parse5';
import { type Page, textOf } from '../pages.ts';

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
export function readContent({ path, properties, document }: Pick<Page, 'path' | 'properties' | 'document'>): OgContent {
  const property = (name: string) => {
    const value = properties.get(name);
    if (!value) throw new Error(`${path}: the page has no ${name}, which its Open Graph image needs. Use PageMeta.`);
    return value;
  };
  const content = { title: property('og:title'), text: property('og:description') };
  const article = path.startsWith('/sections/') && find(document, ({ nodeName }) => nodeName === 'article');
  if (!article) return content;
  const within = (name: string) => {
    const node = find(article, (node) => attribute(node, 'class')?.split(' ').includes(name) ?? false);
    return node ? textOf(node).trim() : '';
  };
  const [, label] = /^([^]*?)(?:\u202f\d+)?$/.exec(within('what'))!;
  return {
    ...content,
    title: textOf(find(article, ({ nodeName }) => nodeName === 'h1')!).trim(),
    number: Number(attribute(article, 'data-section')),
    keyFigure: { value: within('value').slice(0, -within('unit').length).trim(), unit: within('unit'), label: label! },
  };
}

const attribute = (node: Html.Element, name: string) => node.attrs.find((attribute) => attribute.name === name)?.value;

/** The first element below a node, in the order of the page, that passes a test. */
function find(node: Html.Node, test: (node: Html.Element) => boolean): Html.Element | undefined {
  if ('tagName' in node && test(node)) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}
