import { unified } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { remarkCitations } from './citations.ts';
import { remarkEquationLinks } from './equation-links.ts';
import { rehypeFormulaPunctuation } from './formula-punctuation.ts';
import { rehypeGather } from './gather.ts';
import { rehypeHeadingAnchors } from './heading-anchors.ts';
import { remarkIds } from './ids.ts';
import { rehypeMathErrors } from './math-errors.ts';
import { rehypeNumerals } from './numerals.ts';
import { remarkRefused } from './refused.ts';
import { remarkSectionLinks } from './section-links.ts';
import { rehypeTables } from './tables.ts';
import { remarkRunIn, remarkTypography } from './typography.ts';
import { macros, rehypeUntranslatedFormulas, rehypeValidMathml } from './valid-mathml.ts';
import { remarkComponents } from './components.ts';

/** KaTeX asks before a command that could load or run something, and prints its name in red if it may not. */
const refuseCommand = ({ command }: { command: string }): never => {
  throw new Error(`${command} is not allowed in a formula`);
};

/**
 * The one Markdown processor of the site, for MDX and Markdown alike. The order matters: components before ids and
 * citations (their errors come first), typography last among the text's changes, and numerals for citations after the
 * copies that are kept for other pages.
 * @param base sub-path under which the site is served, "/" at the root
 */
export const markdown = (base: string) =>
  unified({
    remarkPlugins: [
      remarkMath,
      remarkRefused,
      remarkComponents,
      remarkIds,
      remarkEquationLinks,
      remarkCitations,
      [remarkSectionLinks, { base }],
      remarkRunIn,
      remarkTypography,
    ],
    rehypePlugins: [
      [rehypeKatex, { strict: 'error', macros, trust: refuseCommand }],
      rehypeMathErrors,
      rehypeValidMathml,
      rehypeUntranslatedFormulas,
      rehypeFormulaPunctuation,
      rehypeHeadingAnchors,
      rehypeTables,
      [rehypeGather, { base }],
      rehypeNumerals,
      // Again: a full stop behind a citation now stands before it.
      rehypeFormulaPunctuation,
    ],
  });
