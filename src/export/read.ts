import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkSmartypants from 'remark-smartypants';
import { unified, type Pluggable } from 'unified';
import { VFile } from 'vfile';
import { pageData, type PageData } from '../lib/page-data.ts';
import { markdown } from '../markdown/processor.ts';
import { remarkTypography } from '../markdown/typography.ts';

export interface TextFile {
  /** The text without its front matter. */
  body: string;
  /** Where it stands: an error names it. `.mdx` or `.md`. */
  path: string;
  data?: Record<string, unknown>;
}

/**
 * Reads MDX or Markdown with the site's own remark plugins, so that words, ids, citations and links mean here what they
 * mean on the page. Only the typography for the eye (unbreakable spaces, raised digits) is left out.
 * @param home full address of the site's home page; links between sections begin with it
 */
export function readText({ body, path, data = {} }: TextFile, home: string): { tree: Root; page: PageData } {
  const file = new VFile({ value: body, path, data: { astro: { frontmatter: { ...data } } } });
  const processor = unified()
    .use(remarkParse)
    // As Astro begins: the same quotes as on the page, so that a quotation is found in both.
    .use(remarkGfm)
    .use(remarkSmartypants)
    .use(path.endsWith('.mdx') ? [remarkMdx] : [])
    .use(sitePlugins(home));
  const tree = processor.runSync(processor.parse(file), file) as Root;
  return { tree, page: pageData(file) };
}

/** The remark plugins of `markdown/processor.ts`, in its order. */
function sitePlugins(home: string): Pluggable[] {
  const plugins = markdown(home).options.remarkPlugins as Pluggable[];
  return plugins.filter((plugin) => plugin !== remarkTypography);
}
