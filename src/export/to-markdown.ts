import type { Root } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown as print, type Options } from 'mdast-util-to-markdown';
import { handlers } from './handlers.ts';
import { prepare } from './prepare.ts';

const style: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), mathToMarkdown()],
};

/**
 * The HTML of a page, or of a part of it, as Markdown: CommonMark with GitHub's tables, TeX between dollars, ids in braces
 * after headings. Citations are numbers of the list of sources ("[3, Table 1]"), glosses block quotes, drawings their descriptions.
 * @param page full address of the page, against which links are resolved: they must hold anywhere
 */
export function toMarkdown(html: string, page: string): string {
  const tree = fromHtml(html, { fragment: true });
  prepare(tree, page);
  return `${print(toMdast(tree, { document: true, handlers }) as Root, style).trim()}\n`;
}
