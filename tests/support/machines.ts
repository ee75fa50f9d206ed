import { existsSync, readFileSync } from 'node:fs';
import { createProcessor } from '@mdx-js/mdx';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import { readPages, type Page } from '../../src/build/pages.ts';

export const read = (path: string): string => readFileSync(path, 'utf8');
export const json = <Value>(path: string): Value => JSON.parse(read(path)) as Value;

/** Reads Markdown as GitHub does, with TeX between dollars. */
export const markdown = createProcessor({ format: 'md', remarkPlugins: [remarkGfm, remarkMath] });

/** All nodes of one type. */
export function all<Type extends Nodes['type']>(tree: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  const found: Nodes[] = [];
  visit(tree, type, (node) => void found.push(node as Nodes));
  return found as Extract<Nodes, { type: Type }>[];
}

/** The words of a node. */
export const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** A built site as a program meets it: full addresses, and what answers them. */
export interface BuiltSite {
  root: string;
  /** Full address of its home page. */
  home: string;
  pages: Map<string, Page>;
  /** Those of the addresses that are not of this build, each with the reason. */
  errors(addresses: string[]): string[];
  /** Addresses of this site that a text links to. */
  ownLinks(tree: Root): string[];
}

function builtSite(root: string, home = homeOf(root)): BuiltSite {
  const pages = new Map(readPages(root).map((page) => [page.path, page]));
  const base = new URL(home).pathname;

  function error(address: string): string[] {
    if (!address.startsWith(home)) return [`${address}: not under ${home}`];
    const { pathname, hash } = new URL(address);
    const path = `/${decodeURI(pathname).slice(base.length)}`;
    const page = pages.get(path);
    if (!page && (path.endsWith('/') || !existsSync(root + path))) return [`${address}: no such page`];
    if (hash && !page?.ids.includes(decodeURIComponent(hash.slice(1)))) return [`${address}: no such fragment`];
    return [];
  }
  return {
    root,
    home,
    pages,
    errors: (addresses) => addresses.flatMap(error),
    ownLinks: (tree) => all(tree, 'link').flatMap(({ url }) => (url.startsWith(home) ? [url] : [])),
  };
}

/** The two builds of the test run: at the root of a host, and under a sub-path. */
export const builtSites = (): BuiltSite[] => [
  builtSite('dist'),
  builtSite('dist-sub', 'https://example.org/companion/'),
];

/** The address that a build gives to its home page. */
const homeOf = (root: string): string => /<link rel="canonical" href="([^"]+)"/.exec(read(`${root}/index.html`))![1]!;
