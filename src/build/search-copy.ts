import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { classesOf } from '../lib/classes.ts';
import { notesLast } from '../lib/notes.ts';
import type { SearchFields } from '../lib/search-fields.ts';
import { indexed, superscript } from '../search/text.ts';

/** KaTeX writes a formula three times: its MathML is kept. What the head of a section says comes as metadata. */
const left = /^(katex-html|anchor|page-foot|meta|rank|cites|check-by|check-head|visually-hidden|brief)$/;
/** Parts of a page that a reader can be sent to, besides its headings. */
const parts = /^(gloss|figure|check|update|entry|source)$/;

const is = (node: Element, name: RegExp): boolean => classesOf(node).some((it) => name.test(it));

/** Text of the first element within a node that passes a test, without what is left out. */
function textOf(node: Element, wanted: (inner: Element) => boolean): string {
  let found: Element | undefined;
  visit(node, 'element', (inner) => void (found ??= wanted(inner) ? inner : undefined));
  const texts: string[] = [];
  if (found)
    visit(found, (inner) => {
      if (inner.type === 'element' && is(inner, left)) return SKIP;
      if (inner.type === 'text') texts.push(inner.value);
      return undefined;
    });
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** How a part is named among the results. */
function titleOf(node: Element): string {
  const heads = is(node, /^source$/)
    ? ({ tagName }: Element) => tagName === 'i'
    : (inner: Element) => is(inner, /^(figure-title|check-claim|update-date|gloss-en|entry-en)$/);
  const title = textOf(node, heads);
  const french = textOf(node, (inner) => is(inner, /^(gloss-fr|entry-fr)$/));
  return [...new Set([title, french])].filter(Boolean).join(' · ');
}

const isElement = (node: { type: string }): node is Element => node.type === 'element';

/**
 * A built page as Pagefind is given it: its text in the words of the index, its smaller parts with titles, so that they
 * become sub-results, and its fields as metadata. The page that readers get carries none of this.
 * @param fields absent for a page that is no section
 */
export function indexCopy(html: string, fields: SearchFields | undefined): string {
  const tree = fromHtml(html);
  const tables: string[] = [];
  let heading: Element | undefined;
  visit(tree, (node, index, parent) => {
    if (node.type === 'text') node.value = indexed(node.value);
    if (!isElement(node) || !parent || index === undefined) return undefined;
    const drop =
      is(node, left) || (fields && is(node, /^section-head$/)) || /^(annotation|table|button)$/.test(node.tagName);
    if (drop || node.properties.dataPagefindIgnore !== undefined) {
      // Cells in a row are no sentence, and would make an unreadable excerpt: they are found, not shown.
      if (node.tagName === 'table') visit(node, 'text', (cell) => void tables.push(cell.value));
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    // A note begins a part of its own: not before the paragraph that it explains.
    notesLast(node);
    if (node.tagName === 'main') node.properties.dataPagefindBody = '';
    if (/^h[23]$/.test(node.tagName) && node.properties.id) heading = node;
    const power =
      node.tagName === 'sup' ? node : parent && isElement(parent as Element) && exponent(parent as Element, node);
    if (power) node.children = [{ type: 'text', value: superscript(toString(node)) }];
    if (node.properties.id && is(node, parts)) {
      node.properties.dataPagefindTitle = indexed(titleOf(node));
      // What follows belongs to the heading again: a part of Pagefind's reaches to the next one.
      if (heading) (parent as Element).children.splice(index + 1, 0, again(heading));
    }
    return undefined;
  });
  if (fields) addMetadata(tree, fields, tables.join(' '));
  return toHtml(tree);
}

/** Whether a node is the power of a MathML `msup`, and a number. */
const exponent = (parent: Element, node: Element): boolean =>
  parent.tagName === 'msup' && parent.children.at(-1) === node && /^[−-]?\d+$/.test(toString(node));

const again = (heading: Element): ElementContent => ({
  type: 'element',
  tagName: 'span',
  properties: { id: heading.properties.id!, dataPagefindTitle: indexed(toString(heading)) },
  children: [],
});

function addMetadata(tree: Root, { title, part, topics, fields }: SearchFields, tables: string): void {
  const tag = (kind: 'Meta' | 'Filter', name: string, content: string): Element => ({
    type: 'element',
    tagName: 'meta',
    properties: { [`dataPagefind${kind}`]: `${name}[content]`, content },
    children: [],
  });
  const meta = [['title', title], ['tables', tables]] as const; // prettier-ignore
  const texts = Object.entries(fields).flatMap(([name, values]) =>
    values.map((value, place) => [`${name}${place}`, value] as const),
  );
  const tags = [
    ...[...meta, ...texts].map(([name, value]) => tag('Meta', name, indexed(value))),
    tag('Filter', 'part', part),
    ...topics.map((topic) => tag('Filter', 'topic', topic)),
  ];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'head') node.children = tags;
  });
}
