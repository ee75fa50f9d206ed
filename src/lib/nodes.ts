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
