import type { Element } from 'hast';
import { classesOf } from './classes.ts';

/** Of a paragraph with notes, puts these behind it: for the sake of their place in the margin the page has them first. */
export function notesLast(node: Element): void {
  if (!classesOf(node).includes('noted')) return;
  const first = node.children.findIndex(({ type }) => type === 'element');
  node.children.push(...node.children.splice(0, first + 1));
}
