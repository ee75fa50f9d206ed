import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { classesOf, element, notesLast, text } from '../lib/nodes.ts';
import type { SearchFields } from '../lib/search-fields.ts';
import { indexed, superscript } from '../search/text.ts';

/** What is no text to be found, or is there twice: KaTeX writes a formula three times, and its MathML is kept. */
const left = /^(katex-html|anchor|page-foot|meta|rank|cites|check-by|check-head|visually-hidden|brief)$/;
const isLeft = (node: Element, section: boolean): boolean =>
  /^(annotation|table|button)$/.test(node.tagName) ||
  node.properties.dataPagefindIgnore !== undefined ||
  classesOf(node).some((name) => left.test(name) || (section && name === 'section-head'));

/** Parts of a page that a reader can be sent to, besides its headings; their names among the results, in both languages. */
const parts = '[id]:is(.gloss, .figure, .check, .update, .entry, .source)';
const names = ['.figure-title, .check-claim, .update-date, .gloss-en, .entry-en, .source i', '.gloss-fr, .entry-fr'];

/**
 * A built page as Pagefind is given it: its text in the words of the index, its smaller parts with titles, so that they
 * become sub-results, and its fields as metadata. The page that readers get carries none of this.
 * @param fields absent for a list
 */
export function indexCopy(html: string, fields: SearchFields | undefined): string {
  const tree = fromHtml(html);
  const tables = takeAway(tree, (node) => isLeft(node, Boolean(fields?.number)));
  // A note begins a part of its own: not before the paragraph that it explains.
  selectAll('.noted', tree).forEach(notesLast);
  for (const power of selectAll('sup, msup > :last-child', tree)) {
    const words = toString(power);
    if (power.tagName === 'sup' || /^[−-]?\d+$/.test(words)) power.children = [text(superscript(words))];
  }
  nameParts(tree);
  visit(tree, 'text', (node) => void (node.value = indexed(node.value)));
  if (fields) select('head', tree)!.children = metadata(fields, tables);
  return toHtml(tree);
}

/**
 * Takes elements out of a page.
 * @returns the text of the tables among them: cells in a row are no sentence, and are found, but not shown in an excerpt
 */
function takeAway(tree: Root, goes: (node: Element) => boolean): string {
  const cells: string[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (!goes(node)) return undefined;
    if (node.tagName === 'table') visit(node, 'text', (cell) => void cells.push(cell.value));
    parent!.children.splice(index!, 1);
    return [SKIP, index!];
  });
  return cells.join(' ');
}

const wordsOf = (node: Element | undefined): string => (node ? toString(node).replace(/\s+/g, ' ').trim() : '');

/**
 * Gives the parts of a page their names. What follows a part belongs to its heading again: a part of Pagefind's reaches to
 * the next one.
 */
function nameParts(tree: Root): void {
  let heading: Element | undefined;
  for (const node of selectAll(`h2[id], h3[id], ${parts}`, tree)) {
    if (/^h[23]$/.test(node.tagName)) {
      heading = node;
      continue;
    }
    const texts = names.map((name) => wordsOf(select(name, node)));
    node.properties.dataPagefindTitle = indexed([...new Set(texts)].filter(Boolean).join(' · '));
    if (!heading) continue;
    const again = { id: heading.properties.id, dataPagefindTitle: indexed(toString(heading)) };
    node.children.push(element('span', again));
  }
}

/** What Pagefind knows of a page besides its text. */
function metadata({ title, part, topics, fields }: SearchFields, tables: string): Element[] {
  const tag = (kind: 'Meta' | 'Filter', name: string, content: string): Element =>
    element('meta', { [`dataPagefind${kind}`]: `${name}[content]`, content });
  const texts = Object.entries(fields).flatMap(([name, values]) =>
    values.map((value, place) => [`${name}${place}`, value] as const),
  );
  return [
    ...([['title', title], ['tables', tables], ...texts] as const).map(([name, words]) =>
      tag('Meta', name, indexed(words)),
    ),
    ...(part ? [tag('Filter', 'part', part)] : []),
    ...topics.map((topic) => tag('Filter', 'topic', topic)),
  ];
}
