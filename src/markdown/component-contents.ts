import type { Nodes, Parents, Root } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { componentSchema } from './component-schema.ts';
import type { Element } from './jsx.ts';

/** Stops the build when a component holds what it would not print, or not what it is for. */
export function checkContents(node: Element, parent: Parents | undefined, file: VFile): void {
  const inside = (node.children as Nodes[]).filter(({ type }) => !type.endsWith('Expression'));
  const only = (is: (child: Nodes) => boolean) => inside.length > 0 && inside.every(is);
  switch (componentSchema[node.name ?? '']?.holds) {
    case 'nothing':
      if (inside.length > 0) file.fail(`What stands in <${node.name}> would be lost. Write <${node.name} … />.`, node);
      break;
    case 'formula':
      if (inside.length !== 1 || inside[0]!.type !== 'math')
        file.fail(`<${node.name}> holds one formula between lines of $$, and nothing else.`, node);
      break;
    case 'updates':
      if (!only((child) => isElement(child, 'Update')))
        file.fail(`<${node.name}> holds <Update>s and nothing else. Write the words before it.`, node);
      break;
    default:
      if (inside.every((child) => child.type === 'text' && !child.value.trim()))
        file.fail(`<${node.name}> is empty. Write words into it.`, node);
  }
  if (node.name === 'Update' && !isElement(parent, 'Since'))
    file.fail('<Update> stands in <Since>. Put it there.', node);
}

/** A term and a citation are links, and browsers know no link in a link. */
export function refuseNestedLinks(tree: Root, file: VFile): void {
  visit(tree, (outer) => {
    if (outer.type !== 'link' && !isElement(outer, 'Term')) return;
    visit(outer, (inner) => {
      if (inner === outer) return undefined;
      const link =
        inner.type === 'link' || isElement(inner, 'Term') || (inner.type === 'text' && /\[@/.test(inner.value));
      if (link) file.fail('A link, a term or a citation stands in another. Write one behind the other.', outer);
      return link ? EXIT : undefined;
    });
  });
}

const isElement = (node: unknown, name: string): boolean => (node as Element | undefined)?.name === name;
