import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { targetOf } from './redirect-page.ts';

/** The file of a page of a built site. */
export interface PageFile {
  /** Below the site’s base: "/sections/24-quantization/", "/404.html". */
  path: string;
  /** Below the folder of the site: "sections/24-quantization/index.html". */
  file: string;
  html: string;
}

/** A page of a built site, read. */
export interface Page extends PageFile {
  tree: Root;
  ids: string[];
  /** The ids within `<main>`. */
  mainIds: string[];
  /** What `a` elements lead to and `img` elements (or the like) show. */
  links: { href: string; text: string }[];
  /** The content of `<meta property>`, by property. */
  properties: Map<string, string>;
  /** Where it leads, when it is a redirect and no page of its own. */
  redirect: string | undefined;
}

/** The files of all pages of a built folder, by name. */
export const pageFiles = (root: string): PageFile[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      file,
      html: readFileSync(join(root, file), 'utf8'),
    }));

const cache = new Map<string, Page>();

/**
 * All pages of a built folder, by file name. A page is parsed once, whoever asks, until it changes: the integrations that
 * run after the build, the commands and the tests all find pages here. The trees are shared: nobody changes them.
 */
export function readPages(root: string): Page[] {
  return pageFiles(root).map((file) => {
    const key = join(root, file.file);
    if (cache.get(key)?.html !== file.html) cache.set(key, read(file));
    return cache.get(key)!;
  });
}

/** What shows another file in the page. */
const embeds = /^(img|source|video|audio|iframe|embed)$/;

function read(file: PageFile): Page {
  const tree = fromHtml(file.html);
  const redirect = targetOf(file.html);
  const page: Page = { ...file, tree, redirect, ids: [], mainIds: [], links: [], properties: new Map() };
  visit(tree, 'element', (node) => {
    const { tagName, properties } = node;
    const { id, property, content = '' } = properties;
    if (id) page.ids.push(String(id));
    const href = tagName === 'a' ? properties.href : embeds.test(tagName) ? properties.src : undefined;
    if (href !== undefined) page.links.push({ href: String(href), text: toString(node) });
    if (tagName === 'meta' && property) page.properties.set(String(property), String(content));
    if (tagName !== 'main') return;
    visit(node, 'element', ({ properties: { id: inner } }) => void (inner && page.mainIds.push(String(inner))));
  });
  return page;
}
