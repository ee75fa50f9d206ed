import type { Delete, Emphasis, Heading, Html, ListItem, Nodes, Root, Table, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { sourceOf } from '../lib/nodes.ts';

export const noFootnotes = 'A footnote has no place in the outputs. Say it in the text.';
const noPictures = 'A picture in Markdown has no caption, no source and no data. Write <Figure name="…" />.';
const comment = /^\s*\/\*[^]*\*\/\s*$/;

/**
 * Stops the build, with line and remedy, at what would be changed or lost in silence on the page, or in one of the
 * outputs that are made from it. What is refused and why is listed in docs/decisions/inputs.md.
 */
export function remarkRefused() {
  return (tree: Root, file: VFile): void => {
    const refuse: Record<string, (node: never, parent: never) => string | undefined> = {
      mdxFlowExpression: expression,
      mdxTextExpression: expression,
      mdxjsEsm: () => 'Import and export do nothing here. Take the line away: components need no import.',
      delete: (node: Delete) =>
        `“~” strikes text out here: ${sourceOf(node, file)}. Write \\~ for a tilde, or an en dash for a range.`,
      footnoteReference: () => noFootnotes,
      footnoteDefinition: () => noFootnotes,
      image: () => noPictures,
      imageReference: () => noPictures,
      emphasis: (node: Emphasis) => {
        const [before, after] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
        const beside = `${String(file.value)[before - 1]}${String(file.value)[after]}`;
        return /^\d\d$/.test(beside)
          ? `${sourceOf(node, file)} would be set in italics. Write × for times, or \\*.`
          : undefined;
      },
      heading: (node: Heading) => {
        if (node.depth !== 2 && node.depth !== 3)
          return `A heading of rank ${node.depth}. Write ## or ###: the title is rank 1.`;
        const empty = /^#+\s*(\{[^}]*\})?$/.test(sourceOf(node, file));
        return empty ? 'The heading has no words. Write some, or take it away.' : undefined;
      },
      html: ({ value }: Html) =>
        value.startsWith('<!--') ? undefined : `${value} is HTML. Write Markdown; \\< for the sign alone.`,
      listItem: ({ checked }: ListItem) =>
        typeof checked === 'boolean' ? 'A box to tick has no place in the outputs. Say it in the text.' : undefined,
      tableRow,
      inlineMath: money,
      math: (node: Extract<Nodes, { type: 'math' }>) =>
        node.meta ? `“${node.meta}” behind $$ would be lost. Put the formula between lines of $$.` : tex(node),
    };
    visit(tree, (node, _, parent) => {
      const message = refuse[node.type]?.(node as never, parent as never);
      if (message) file.fail(message, node);
    });

    /** As Pandoc reads it: no space within the dollars, and no digit after them. */
    function money(node: Extract<Nodes, { type: 'inlineMath' }>): string | undefined {
      const text = sourceOf(node, file);
      if (text.startsWith('$$'))
        return `${text} would be set as part of a sentence. Put the formula between lines of $$, or write $ once.`;
      const after = String(file.value)[node.position?.end.offset ?? -1] ?? '';
      // A word and another beside it, out of \text{…}: no formula has them.
      const words = /[a-z]{3,}[, ]+[a-z\d]/i.test(text.replace(/\\\w+(\s*\{[^{}]*\})?/g, ''));
      if (/^\$\s|\s\$$/.test(text) || /\d/.test(after) || words)
        return `${text} would be set as a formula. Write \\$ for money; a formula has no space inside its dollars.`;
      return tex(node);
    }
  };
}

const expression = ({ value }: { value: string }): string | undefined =>
  comment.test(value) ? undefined : `{${value}} is taken for code, and would not be printed. Write \\{ for a brace.`;

/** Cells that have no column are left out. */
const tableRow = ({ children }: TableRow, { align }: Table): string | undefined =>
  children.length > align!.length
    ? `The row has ${children.length} cells, its table ${align!.length} columns. Write \\| for a bar within a cell.`
    : undefined;

/** A formula gets its number from <Equation>; its lines are joined in Markdown, and a remark would not end. */
function tex({ value }: { value: string }): string | undefined {
  if (/\\tag\b/.test(value)) return '\\tag would number the formula a second time. Put it into <Equation id="…">.';
  const numbered = /\\begin\{(equation|align|gather|alignat)\}/.exec(value)?.[1];
  if (numbered)
    return `\\begin{${numbered}} would number the formula a second time. Write ${numbered}*, and put it into <Equation id="…">.`;
  return /(?<!\\)%/.test(value)
    ? '% begins a remark in TeX. Write \\% for the sign, or take the remark away.'
    : undefined;
}
