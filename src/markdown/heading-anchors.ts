import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { element, text } from '../lib/nodes.ts';
import { pageData } from '../lib/page-data.ts';

/**
 * Records the headings of the page, and puts a link to itself beside each heading that has an id (beside, not inside: the heading's text stays clean for
 * screen readers, the table of contents and the search index). The page's script makes it copy the address.
 */
export function rehypeHeadingAnchors() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (!/^h[23]$/.test(node.tagName) || !node.properties.id || !parent || index === undefined) return;
      const [slug, words, depth] = [String(node.properties.id), wordsOf(node), Number(node.tagName[1])];
      pageData(file).headings.push({ depth, slug, text: words });
      const own = { href: `#${slug}`, dataCopyLink: '', dataPagefindIgnore: '', ariaLabel: `Link to “${words}”` };
      const anchor = element('a', { className: ['anchor'], ...own }, text('#'));
      parent.children[index] = element('div', { className: ['heading', `heading-${depth}`] }, node, anchor);
      return [SKIP, index + 1];
    });
  };
}

/** KaTeX writes a formula three times: as MathML, as its source, and as glyphs. */
function wordsOf(node: Element | ElementContent): string {
  if (!('children' in node)) return 'value' in node ? node.value : '';
  const { tagName, properties } = node as Element;
  if (tagName === 'annotation' || String(properties?.className).includes('katex-html')) return '';
  return (node.children as ElementContent[]).map(wordsOf).join('');
}
