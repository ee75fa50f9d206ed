import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import type { Page } from './types.ts';

export type Word = MdxJsxFlowElement | MdxJsxTextElement;

/** A run of text that a reader sees: a paragraph, a heading, or the statement of a check. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'claim';
  /** The words, citations and all; mathematics and code stand as "￼". */
  text: string;
  line: number;
  /** Id of a heading. */
  id?: string | undefined;
  /** The check or update that holds the block. */
  within?: Word | undefined;
  /** Why the paragraph cites nothing: `{/* no-cite: reason *\/}`. */
  excuse?: string | undefined;
}

/** Stands for a formula or a piece of code. */
export const opaque = '\uFFFC';

/** A citation as authors write it. */
export const citation = /\s?\[(@[^\]]+)\]/g;

/** The text of a page in the order in which it is read. */
export function blocks(page: Page): Block[] {
  const found: Block[] = [];
  const walk = (tree: Nodes, within?: Word): void =>
    visit(tree, (node) => {
      const line = node.position?.start.line ?? 1;
      if (node.type === 'heading' || node.type === 'paragraph') {
        const note = (node.children.at(-1) as { value?: string } | undefined)?.value ?? '';
        const id = /^\/\*\s*#([\w-]+)/.exec(note)?.[1];
        const excuse = /^\/\*\s*no-cite:\s*(.+?)\s*\*\/$/.exec(note)?.[1];
        found.push({ kind: node.type, text: textOf(node).trim(), line, id, within, excuse });
        return SKIP;
      }
      const word = node as unknown as Word;
      if (word === within || (word.name !== 'Check' && word.name !== 'Update')) return;
      const claim = valueOf(word, 'claim');
      if (claim) found.push({ kind: 'claim', text: claim, line, within: word });
      walk(node as Nodes, word);
      return SKIP;
    });
  walk(page.tree);
  return found;
}

/** The block's words without its citations. */
export const prose = (block: Block): string => block.text.replace(citation, '');

/** The words that the site adds to MDX, wherever they stand on a page. */
export function wordsOf(page: Page, ...names: string[]): Word[] {
  const found: Word[] = [];
  visit(page.tree, (node) => {
    const word = node as unknown as Word;
    if ((word.type as string).startsWith('mdxJsx') && names.includes(word.name ?? '')) found.push(word);
  });
  return found;
}

/** An attribute of a word; undefined where it has none. */
export function valueOf(word: Word, name: string): string | undefined {
  const found = word.attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineMath' || node.type === 'inlineCode') return opaque;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}
