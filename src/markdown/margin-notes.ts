import type { BlockContent, ListItem, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { sourceOf } from '../lib/nodes.ts';
import { attribute, type BlockElement, type Element } from './jsx.ts';

/** A block of text, and the page or the item of a list that it stands in. */
interface Home {
  block: RootContent;
  parent: Root | ListItem;
}

/**
 * Moves each `<Gloss>` to the paragraph that first mentions its term, wherever the author wrote it; one whose term no
 * sentence mentions stays with the block before it. Paragraph and glosses get a `<div class="noted">`, the glosses first:
 * as floats they then begin on the first line of the paragraph (styles/layout.css).
 */
export function placeGlosses(tree: Root, file: VFile): void {
  const mentions = firstMentions(tree, file);
  const order = [...mentions.keys()];
  const notes = new Map<RootContent, { home: Home; glosses: BlockElement[] }>();
  let before: Home | undefined;
  for (const block of tree.children) {
    if (!isGloss(block)) before = { block, parent: tree };
    else {
      const home = mentions.get(termOf(block, file)) ?? before ?? { block, parent: tree };
      const glosses = notes.get(home.block)?.glosses ?? [];
      notes.set(home.block, { home, glosses: [...glosses, block] });
    }
  }
  const byMention = (a: Element, b: Element) => order.indexOf(termOf(a, file)) - order.indexOf(termOf(b, file));
  for (const { home, glosses } of notes.values()) {
    const { block, parent } = home;
    const margin = box('margin', glosses.sort(byMention));
    const index = parent.children.indexOf(block as never);
    const next: RootContent | undefined = parent.children[index + 1];
    const announced = next && announces(block, file) && isAnnounced(next) && !notes.has(next) ? [next] : [];
    const alone = isGloss(block) || block.type === 'heading';
    const children = alone ? [block, margin] : [box('noted', [margin, block, ...announced])];
    parent.children.splice(index, 1 + announced.length, ...(children as never[]));
  }
  tree.children = tree.children.filter((block) => !isGloss(block));
}

/** A sentence that ends with a colon is not parted from its formula or table on a phone, where the note stands below. */
const announces = (block: RootContent, file: VFile): boolean => sourceOf(block, file).endsWith(':');

const isAnnounced = (block: RootContent): boolean =>
  block.type === 'table' || (block.type === 'mdxJsxFlowElement' && block.name === 'Equation');

const termOf = (node: Element, file: VFile): string => attribute(node, 'term', file)!;

const isGloss = (node: RootContent): node is BlockElement => node.type === 'mdxJsxFlowElement' && node.name === 'Gloss';

function box(name: string, children: RootContent[]): BlockElement {
  const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'class', value: name }];
  return { type: 'mdxJsxFlowElement', name: 'div', attributes, children: children as BlockContent[] };
}

/** Term → where it is mentioned first. */
function firstMentions(tree: Root, file: VFile): Map<string, Home> {
  const mentions = new Map<string, Home>();
  for (const home of homesIn(tree)) {
    visit(home.block, 'mdxJsxTextElement', (node: Element) => {
      if (node.name === 'Term' && !mentions.has(termOf(node, file))) mentions.set(termOf(node, file), home);
    });
  }
  return mentions;
}

const homesIn = (parent: Root | ListItem): Home[] =>
  parent.children.flatMap((block: RootContent) =>
    block.type === 'list' ? block.children.flatMap(homesIn) : [{ block, parent }],
  );
