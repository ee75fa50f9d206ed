import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';

/** A page of a built site. */
export interface Page {
  /** Below the site’s base: "/sections/24-quantization/", "/404.html". */
  path: string;
  /** Below the folder of the site: "sections/24-quantization/index.html". */
  file: string;
  html: string;
  document: Html.Document;
  ids: string[];
  /** The ids within `<main>`. */
  mainIds: string[];
  /** What `a` elements lead to and `img` elements (or the like) show. */
  links: { href: string; text: string }[];
  /** The content of `<meta property>`, by property. */
  properties: Map<string, string>;
  /** Where it leads, when it is a redirect and no page of its own. */
  redirect?: string;
}

const cache = new Map<string, { changed: number; page: Page }>();

/**
 * All pages of a built folder, by file name. A file is read and parsed once, whoever asks, until it changes: the
 * integrations that run after the build, the commands and the tests all find pages here.
 */
export function readPages(root: string): Page[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return files.sort().map((file) => {
    const changed = statSync(join(root, file)).mtimeMs;
    const known = cache.get(join(root, file));
    if (known?.changed === changed) return known.page;
    const page = readPage(root, file.replaceAll('\\', '/'));
    cache.set(join(root, file), { changed, page });
    return page;
  });
}

function readPage(root: string, file: string): Page {
  const html = readFileSync(join(root, file), 'utf8');
  const document = parse(html);
  const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const page: Page = { path, file, html, document, ids: [], mainIds: [], links: [], properties: new Map() };
  gather(document, false, page);
  return page;
}

/** What shows another file in the page. */
const embeds = /^(img|source|video|audio|iframe|embed)$/;

function gather(node: Html.Node, inMain: boolean, page: Page): void {
  const within = inMain || node.nodeName === 'main';
  const attributes = 'attrs' in node ? node.attrs : [];
  const read = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
  const id = read('id');
  if (id) page.ids.push(id);
  if (id && within) page.mainIds.push(id);
  const href = node.nodeName === 'a' ? read('href') : embeds.test(node.nodeName) ? read('src') : undefined;
  if (href !== undefined) page.links.push({ href, text: textOf(node) });
  const content = read('content') ?? '';
  const property = read('property');
  if (node.nodeName === 'meta' && property) page.properties.set(property, content);
  if (read('http-equiv') === 'refresh') page.redirect = content.replace(/^.*url=/i, '');
  if ('childNodes' in node) for (const child of node.childNodes) gather(child, within, page);
}

/** The words of a node. */
export const textOf = (node: Html.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
