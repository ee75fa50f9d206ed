/** Small readers of parse5 trees, for tests on built pages. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

type Node = Tree.Element;

/** All elements below (and with) a node that satisfy a condition, in document order. */
export function all(root: unknown, wanted: (node: Node, attributes: Record<string, string>) => boolean): Node[] {
  const node = root as Node;
  const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
  const own = node.tagName && wanted(node, attributes) ? [node] : [];
  return [...own, ...(node.childNodes ?? []).flatMap((child) => all(child, wanted))];
}

export const attribute = (node: Node, name: string) => (node.attrs ?? []).find((item) => item.name === name)?.value;

/** Condition for `all`: the element has the class. */
export const classed = (name: string) => (_: Node, attributes: Record<string, string>) =>
  attributes.class?.split(' ').includes(name) ?? false;

/** The words of a node with single spaces, without those of the elements left out. */
export function words(node: Node, left: (node: Node) => boolean = () => false): string {
  const read = (child: Tree.ChildNode): string => {
    if ('value' in child) return child.value;
    if (!('childNodes' in child) || left(child as Node)) return '';
    return child.childNodes.map(read).join('');
  };
  return read(node).replace(/\s+/g, ' ').trim();
}
