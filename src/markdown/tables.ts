import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element, text } from '../lib/nodes.ts';

/**
 * Gives each table of a text a box that scrolls by itself, so that a wide one does not widen the page of a phone, and parts
 * its cells by spaces, so that their words do not run together where there is no style sheet.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, { tagName: 'table' }, (table, index, parent) => {
      const box = { className: ['table'], role: 'group', ariaLabel: 'Table', tabIndex: 0 };
      visit(table as Element, { tagName: 'tr' }, (row) => {
        (row as Element).children = (row as Element).children.flatMap((cell) => [aligned(cell as Element), text(' ')]);
      });
      parent!.children[index!] = element('div', box, table as Element);
      return SKIP;
    });
  };
}

/** A cell whose column Markdown aligns, by a class in place of an attribute that HTML no longer knows. */
function aligned(cell: Element): Element {
  const { align, ...properties } = cell.properties ?? {};
  const name = { right: 'number', center: 'center' }[String(align)];
  return { ...cell, properties: name ? { ...properties, className: [name] } : properties };
}
