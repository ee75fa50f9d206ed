import type { Element, ElementContent } from 'hast';
import type { Emphasis, Nodes, PhrasingContent, Text } from 'mdast';
import type { VFile } from 'vfile';

/** Pieces of the trees that pages and their Markdown are made of. */
export const text = (value: string): Text => ({ type: 'text', value });

/** What the author wrote. */
export const sourceOf = ({ position }: Pick<Nodes, 'position'>, file: VFile): string =>
  String(file.value).slice(position?.start.offset, position?.end.offset);

/** An element of HTML. */
export const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
): Element => ({ type: 'element', tagName, properties, children });

/** What becomes an element of HTML, within the Markdown of a sentence. */
export const inline = (
  hName: string,
  hProperties: Element['properties'],
  ...children: PhrasingContent[]
): Emphasis => ({
  type: 'emphasis',
  data: { hName, hProperties },
  children,
});

/** The classes of an element of a tree. */
export const classesOf = ({ properties }: Element): string[] => (properties.className as string[] | undefined) ?? [];

/** Of a paragraph with notes, puts these behind it: for the sake of their place in the margin the page has them first. */
export function notesLast(node: Element): void {
  if (!classesOf(node).includes('noted')) return;
  const first = node.children.findIndex(({ type }) => type === 'element');
  node.children.push(...node.children.splice(0, first + 1));
}
