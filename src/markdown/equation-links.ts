import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attribute, type Element } from './jsx.ts';
import { text } from '../lib/nodes.ts';
import { suggest } from '../lib/suggest.ts';

/**
 * Names equations in the text by their number: `[](#eq-memory)` becomes "equation (2)", and stays right when another
 * equation comes before it. Stops the build at an equation that is not on the page, and at any other link without words.
 */
export function remarkEquationLinks() {
  return (tree: Root, file: VFile): void => {
    const numbers = new Map<string, string>();
    visit(tree, 'mdxJsxFlowElement', (raw) => {
      const node = raw as Element;
      if (node.name !== 'Equation') return;
      numbers.set(`#eq-${attribute(node, 'id', file)}`, attribute(node, 'number', file)!);
    });
    visit(tree, 'link', (link) => {
      const number = numbers.get(link.url);
      if (!number && link.url.startsWith('#eq-')) {
        const hint = suggest(link.url, numbers.keys());
        file.fail(`No equation of this page has the id "${link.url}".${hint} Fix the id, or add the equation.`, link);
      }
      if (link.children.length > 0) return;
      if (!number) {
        file.fail(`The link to "${link.url}" has no words. Only a link to an equation of the page may be empty.`, link);
      }
      link.children = [text(`equation\u00a0(${number})`)];
    });
  };
}
