import type { Delete, Heading, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { sourceOf } from '../lib/nodes.ts';

const comment = /^\s*\/\*[^]*\*\/\s*$/;

/**
 * Stops the build, with line and remedy, at what would be changed or lost in silence on the page, or in one of the
 * outputs that are made from it. What is refused and why is listed in docs/decisions/inputs.md.
 */
export function remarkRefused() {
  return (tree: Root, file: VFile): void => {
    const refuse: Record<string, (node: never) => string | undefined> = {
      mdxFlowExpression: expression,
      mdxTextExpression: expression,
      mdxjsEsm: () => 'Import and export do nothing here. Take the line away: components need no import.',
      delete: (node: Delete) =>
        `“~” strikes text out here: ${sourceOf(node, file)}. Write \\~ for a tilde, or an en dash for a range.`,
      footnoteReference: () => 'A footnote has no place in the outputs. Say it in the text.',
      footnoteDefinition: () => 'A footnote has no place in the outputs. Say it in the text.',
      image: () => 'A picture in Markdown has no caption, no source and no data. Write <Figure name="…" />.',
      imageReference: () => 'A picture in Markdown has no caption, no source and no data. Write <Figure name="…" />.',
      heading: ({ depth }: Heading) =>
        depth === 2 || depth === 3 ? undefined : `A heading of rank ${depth}. Write ## or ###: the title is rank 1.`,
      inlineMath: money,
      math: tag,
    };
    visit(tree, (node) => {
      const message = refuse[node.type]?.(node as never);
      if (message) file.fail(message, node);
    });

    /** As Pandoc reads it: no space within the dollars, and no digit after them. */
    function money(node: Extract<Nodes, { type: 'inlineMath' }>): string | undefined {
      const text = sourceOf(node, file);
      const after = String(file.value)[node.position?.end.offset ?? -1] ?? '';
      if (/^\$\s|\s\$$/.test(text) || /\d/.test(after))
        return `${text} would be set as a formula. Write \\$ for money; a formula has no space inside its dollars.`;
      return tag(node);
    }
  };
}

const expression = ({ value }: { value: string }): string | undefined =>
  comment.test(value) ? undefined : `{${value}} is taken for code, and would not be printed. Write \\{ for a brace.`;

/** A formula gets its number from <Equation>. */
const tag = ({ value }: { value: string }): string | undefined =>
  /\\tag\b/.test(value) ? '\\tag would number the formula a second time. Put it into <Equation id="…">.' : undefined;
