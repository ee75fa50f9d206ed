import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts a link to itself beside each heading that has an id (beside, not inside: the heading's text stays clean for
 * screen readers, the table of contents and the search index). The page's script makes it copy the address.
 */
export function rehypeHeadingAnchors() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (!/^h[23]$/.test(node.tagName) || !node.properties.id || !parent || index === undefined) return;
      const anchor: Element = {
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['anchor'],
          href: `#${String(node.properties.id)}`,
          dataCopyLink: '',
          dataPagefindIgnore: '',
          ariaLabel: `Link to “${toString(node)}”`,
        },
        children: [{ type: 'text', value: '#' }],
      };
      const wrapper: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['heading', `heading-${node.tagName[1]}`] },
        children: [node, anchor],
      };
      parent.children[index] = wrapper;
      return [SKIP, index + 1];
    });
  };
}
