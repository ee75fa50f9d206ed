import type { Nodes } from 'hast';
import { matches } from 'hast-util-select';

/** The words of a node with single spaces, without those of the elements that a selector names. */
export function words(node: Nodes, without?: string): string {
  const read = (inner: Nodes): string => {
    if (inner.type === 'text') return inner.value;
    if (!('children' in inner) || (without && matches(without, inner))) return '';
    return inner.children.map(read).join('');
  };
  return read(node).replace(/\s+/g, ' ').trim();
}
