import type { Root } from 'hast';
import { mathToMarkdown } from 'mdast-util-math';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { handlers } from './handlers.ts';
import { prepare } from './prepare.ts';

const markdown = { extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), mathToMarkdown()] };

/**
 * The HTML of a page, or of a part of it, as Markdown: CommonMark with GitHub's tables, TeX between dollars, ids in braces
 * after headings. Citations are numbers of the list of sources ("[3, Table 1]"), glosses block quotes, drawings their descriptions.
 * @param page full address of the page, against which links are resolved: they must hold anywhere
 */
export function toMarkdown(html: string, page: string): string {
  const file = unified()
    .use(rehypeParse, { fragment: true })
    .use(() => (tree: Root) => prepare(tree, page))
    .use(rehypeRemark, { handlers })
    .use(function () {
      this.data('toMarkdownExtensions', markdown.extensions);
    })
    .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-' })
    .processSync(html);
  return `${String(file).trim()}\n`;
}
