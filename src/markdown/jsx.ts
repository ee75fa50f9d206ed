import type { RootContentMap } from 'mdast';
import type { VFile } from 'vfile';

/** A component of the site, such as `<Figure>`, or an HTML element. */
export type Element = BlockElement | RootContentMap['mdxJsxTextElement'];

/** One that stands on lines of its own. */
export type BlockElement = RootContentMap['mdxJsxFlowElement'];

/** The value of a plain attribute, `name="value"`; stops the build when it is computed. */
export function attribute(node: Element, name: string, file: VFile): string | undefined {
  const found = node.attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === name);
  if (!found) return undefined;
  if (typeof found.value !== 'string') {
    file.fail(`<${node.name} ${name}> takes plain text in double quotes, not an expression.`, node);
  }
  return found.value;
}

/** Adds or replaces a plain attribute. */
export function setAttribute(node: Element, name: string, value: string): void {
  const attributes = node.attributes.filter((item) => item.type !== 'mdxJsxAttribute' || item.name !== name);
  node.attributes = [...attributes, { type: 'mdxJsxAttribute', name, value }];
}
