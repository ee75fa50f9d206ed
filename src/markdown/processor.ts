import { unified } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { remarkAliases } from './aliases.ts';
import { remarkCitations } from './citations.ts';
import { remarkEquationLinks } from './equation-links.ts';
import { rehypeGather } from './gather.ts';
import { rehypeHeadingAnchors } from './heading-anchors.ts';
import { remarkHeadingIds } from './heading-ids.ts';
import { rehypeMathErrors } from './math-errors.ts';
import { remarkSectionLinks } from './section-links.ts';
import { remarkTypography } from './typography.ts';
import { macros, rehypeValidMathml } from './valid-mathml.ts';
import { remarkWords } from './words.ts';

/**
 * The one Markdown processor of the site, for MDX and Markdown alike. The order matters: ids before anything reads
 * headings, words before citations (a word's errors come first), typography last among the text's changes.
 * @param base sub-path under which the site is served, "/" at the root
 */
export const markdown = (base: string) =>
  unified({
    remarkPlugins: [
      remarkMath,
      remarkHeadingIds,
      remarkWords,
      remarkAliases,
      remarkEquationLinks,
      remarkCitations,
      [remarkSectionLinks, { base }],
      remarkTypography,
    ],
    rehypePlugins: [
      [rehypeKatex, { strict: 'error', macros }],
      rehypeMathErrors,
      rehypeValidMathml,
      rehypeHeadingAnchors,
      [rehypeGather, { base }],
    ],
  });
