import type { Link, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Element } from '../markdown/jsx.ts';
import { stringify } from './stringify.ts';
import { plainNodes, valueOf, type WordOptions } from './words.ts';

/** A check or an update lifted out of its page. */
export interface GatheredWord {
  /** A plain attribute of the word: its id, date, verdict … */
  read(name: string): string;
  /** Its text as Markdown. */
  text: string;
  nodes: RootContent[];
  /** Keys of the sources it cites, each once, in order. */
  references: string[];
}

/** All words of one name in a page, in order. */
export function gather(tree: Root, name: 'Check' | 'Update', options: WordOptions): GatheredWord[] {
  const found: GatheredWord[] = [];
  visit(tree, 'mdxJsxFlowElement', (node) => {
    if (node.name !== name) return;
    const nodes = plainNodes(node.children, options);
    found.push({
      read: (attribute) => valueOf(node, attribute),
      text: stringify(...nodes).trim(),
      nodes,
      references: citedIn(node),
    });
  });
  return found;
}

function citedIn(node: Element): string[] {
  const keys = new Set<string>();
  visit(node, 'link', ({ data }: Link) => {
    if (typeof data?.hProperties?.dataCite === 'string') keys.add(data.hProperties.dataCite);
  });
  return [...keys];
}
