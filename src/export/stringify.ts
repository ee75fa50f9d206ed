import type { RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';

/**
 * Markdown text of nodes: CommonMark with GitHub's tables and TeX between dollars. Escapes stand only where a reader
 * of that Markdown would otherwise misread the text.
 */
export function stringify(...children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '*',
      rule: '-',
      incrementListMarker: true,
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false, tableCellPadding: true }), mathToMarkdown()],
    },
  );
}
