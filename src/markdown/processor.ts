import { unified } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { remarkCitations } from './citations.ts';
import { rehypeFormulaPunctuation } from './formula-punctuation.ts';
import { katexOptions, rehypeFormulas } from './formulas.ts';
import { rehypeGather } from './gather.ts';
import { rehypeHeadingAnchors } from './heading-anchors.ts';
import { remarkIds } from './ids.ts';
import { remarkLeftovers } from './leftovers.ts';
import { remarkLinks } from './links.ts';
import { withRemedies } from './mdx-errors.ts';
import { rehypeNumerals } from './numerals.ts';
import { remarkRefused } from './refused.ts';
import { rehypeTables } from './tables.ts';
import { remarkRunIn, remarkTypography } from './typography.ts';
import { remarkComponents } from './components.ts';

/**
 * The one Markdown processor of the site, for MDX and Markdown alike. The order matters: components before ids and
 * citations (their errors come first), typography last among the text's changes, and numerals for citations after the
 * copies that are kept for other pages.
 * @param base sub-path under which the site is served, empty at the root
 */
export const markdown = (base: string) =>
  withRemedies(
    unified({
      remarkPlugins: [
        remarkMath,
        remarkRefused,
        remarkLeftovers,
        remarkComponents,
        remarkIds,
        remarkCitations,
        [remarkLinks, { base }],
        remarkRunIn,
        remarkTypography,
      ],
      rehypePlugins: [
        [rehypeKatex, katexOptions],
        rehypeFormulas,
        rehypeFormulaPunctuation,
        rehypeHeadingAnchors,
        rehypeTables,
        [rehypeGather, { base }],
        rehypeNumerals,
        // Again: a full stop behind a citation now stands before it.
        rehypeFormulaPunctuation,
      ],
    }),
  );
