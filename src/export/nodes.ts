import type {
  Emphasis,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Text,
} from 'mdast';

/** Short makers of Markdown nodes, so that what is built from them reads like the text it gives. */
type Inline = PhrasingContent | string;

const inline = (children: Inline[]): PhrasingContent[] =>
  children.map((child) => (typeof child === 'string' ? text(child) : child));

export const text = (value: string): Text => ({ type: 'text', value });
export const strong = (...children: Inline[]): Strong => ({ type: 'strong', children: inline(children) });
export const emphasis = (...children: Inline[]): Emphasis => ({ type: 'emphasis', children: inline(children) });
export const link = (url: string, ...children: Inline[]): Link => ({ type: 'link', url, children: inline(children) });
export const paragraph = (...children: Inline[]): Paragraph => ({ type: 'paragraph', children: inline(children) });
export const heading = (depth: Heading['depth'], ...children: Inline[]): Heading => ({
  type: 'heading',
  depth,
  children: inline(children),
});
export const item = (...children: RootContent[]): ListItem => ({
  type: 'listItem',
  spread: children.length > 1,
  children: children as ListItem['children'],
});
export const list = (...children: ListItem[]): List => ({
  type: 'list',
  ordered: false,
  spread: children.some(({ spread }) => spread),
  children,
});
