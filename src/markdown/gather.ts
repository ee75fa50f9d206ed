import type { Element, ElementContent, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attribute, type Element as Jsx } from './jsx.ts';
import { element } from '../lib/nodes.ts';
import { pageData } from '../lib/page-data.ts';

type JsxHast = Extract<ElementContent, { attributes: unknown }>;

/**
 * Keeps a copy of every check and update of the page as HTML, for `/checks/` and `/timeline/`. There, citations lead to
 * `/sources/` and terms to `/glossary/`, for the page's own list of sources and its glosses do not stand there.
 */
export function rehypeGather({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    const page = pageData(file);
    visit(tree, 'mdxJsxFlowElement', (raw) => {
      const node = raw as unknown as Jsx;
      if (node.name !== 'Check' && node.name !== 'Update') return;
      // As `remarkComponents` has checked them.
      const read = <Value extends string>(name: string) => attribute(node, name, file) as Value;
      const event = attribute(node, 'event', file);
      const children = outOfPage(raw as JsxHast, base, file.stem!).children;
      const id = read('id');
      const gathered = { id, html: toHtml(children).trim(), references: citedIn(children) };
      if (node.name === 'Update') page.updates.push({ ...gathered, date: read('date'), ...(event && { event }) });
      else page.checks.push({ ...gathered, verdict: read('verdict'), by: read('by'), claim: read('claim') });
    });
  };
}

/** The same content with links that hold outside its page, without ids and without remarks for authors. */
function outOfPage(node: Element | JsxHast, base: string, section: string): Element {
  const children = node.children
    .filter(({ type }) => type !== 'mdxTextExpression' && type !== 'mdxFlowExpression')
    .map((child) => ('children' in child ? outOfPage(child as Element, base, section) : (child as ElementContent)));
  if (node.type !== 'element') {
    const term = (node.attributes[0] as { value?: string } | undefined)?.value;
    const href = node.name === 'Term' ? `${base}/glossary/#${term}` : undefined;
    return href ? element('a', { href }, ...children) : element('span', {}, ...children);
  }
  const properties: Element['properties'] = { ...node.properties };
  delete properties.id;
  delete properties.dataAt;
  if (properties.dataCite) properties.href = `${base}/sources/#${String(properties.dataCite)}`;
  else if (String(properties.href).startsWith('#')) properties.href = `${base}/sections/${section}/${properties.href}`;
  return { ...node, properties, children };
}

const citedIn = (children: ElementContent[]): string[] => {
  const citations = selectAll('[data-cite]', { type: 'root', children });
  return [...new Set(citations.map(({ properties }) => String(properties.dataCite)))];
};
