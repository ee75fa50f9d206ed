import { resolve } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { vi } from 'vitest';
import type { PageData } from '../../../src/lib/page-data.ts';
import { markdown } from '../../../src/markdown/processor.ts';

interface Compiled {
  /** The page as HTML, its words written as elements: `<Term term="token">`. */
  html: string;
  /** What the plugins learnt about the page. */
  page: PageData;
}

interface Options {
  /** The page's own. */
  frontmatter?: Record<string, unknown>;
  /** Sub-path under which the site is served. */
  base?: string;
  /** Where `content/` is found: the small site of the tests. */
  root?: string;
}

/**
 * Compiles MDX with the site's own processor, as Astro does, as if it were `content/sections/1-first.mdx`.
 */
export async function compile(
  source: string,
  { frontmatter = {}, base = '', root = 'tests/fixtures' }: Options = {},
): Promise<Compiled> {
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(resolve(root));
  try {
    let html = '';
    const processor = markdown(base);
    const last = () => (tree: Root) => void (html = toHtml(readable(tree) as Root));
    processor.options.rehypePlugins.push(last);
    const renderer = await processor.createMdxRenderer!(
      { syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: true } as never,
      { optimize: false, srcDir: new URL('file:///src/'), sourcemap: false } as never,
    );
    await renderer.process(source, resolve('content/sections/1-first.mdx'), frontmatter);
    return { html: html.replace(/\n+/g, '\n').trim(), page: frontmatter.page as PageData };
  } finally {
    cwd.mockRestore();
  }
}

/** Why the page does not compile: "line: message". */
export async function errorOf(source: string, options: Options = {}): Promise<string> {
  try {
    await compile(source, options);
  } catch (error) {
    const { line, message } = error as Error & { line?: number };
    return `${line}: ${message}`;
  }
  throw new Error('It compiles.');
}

/** A copy of the tree in which the components are elements. */
function readable(node: Root | ElementContent): Root | ElementContent {
  if (!('children' in node)) return node;
  const shown = node.children.filter(({ type }) => !/Expression$/.test(type));
  const children = shown.map((child) => readable(child as ElementContent)) as ElementContent[];
  if (node.type !== 'mdxJsxFlowElement' && (node.type as string) !== 'mdxJsxTextElement') {
    return { ...node, children } as Root | Element;
  }
  const { name, attributes } = node as Extract<ElementContent, { attributes: unknown }>;
  const pairs = attributes.map((item) => ('name' in item ? [item.name, item.value] : []));
  return { type: 'element', tagName: name ?? '', properties: Object.fromEntries(pairs), children };
}
