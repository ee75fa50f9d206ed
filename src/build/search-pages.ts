import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PassageKind } from '../search/format.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** Part of a page that a reader can be sent to, with its words. */
export interface Passage {
  id: string;
  title: string;
  kind: PassageKind;
  text: string;
  /** What counts less: checks, what came after the report, a figure's row names. */
  aside: boolean;
}

/** A built page as the index reads it. */
export interface ParsedPage {
  title: string;
  description: string;
  passages: Passage[];
  /** Glossary terms that the page explains, and those that it only mentions. */
  glossed: string[];
  mentioned: string[];
}

/** KaTeX writes each formula three times: its MathML alone is kept. The page's foot repeats other pages, its head the front matter. */
const skipped = (node: Element): boolean =>
  /^(script|style|svg|annotation|td|thead|button)$/.test(node.tagName) ||
  /\b(katex-html|anchor|page-foot|cites|section-number|section-place|slide-title|standfirst|key-figure)\b/.test(
    attribute(node, 'class'),
  ) ||
  node.attrs.some(({ name }) => name === 'data-pagefind-ignore');

export const attribute = (node: Element, name: string): string =>
  node.attrs.find((it) => it.name === name)?.value ?? '';
const isElement = (node: Node): node is Element => 'tagName' in node;
const blocks = /^(p|li|div|section|figure|figcaption|table|tr|th|h[1-6]|header|aside|summary|details|span|math)$/;

/** The words of a node. */
function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (isElement(node) && skipped(node)) return '';
  if (!('childNodes' in node)) return '';
  const text = node.childNodes.map(textOf).join('');
  // "10¹²" must not read "1012".
  if (isElement(node) && node.tagName === 'sup') return text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
  return isElement(node) && blocks.test(node.tagName) && !/^(span|math)$/.test(node.tagName) ? ` ${text} ` : text;
}

const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;)])/g, '$1')
    .trim();

/** Reads `<main>` of a built page: its passages are the headings, glosses and figures with the text that follows. */
export function parsePage(html: string): ParsedPage {
  const page: ParsedPage = { title: '', description: '', passages: [], glossed: [], mentioned: [] };
  const top: Passage = { id: '', title: '', kind: 'text', text: '', aside: false };
  page.passages.push(top);
  let current = top;

  const apart = (node: Element, kind: PassageKind, title: string, text: string): void => {
    page.passages.push({ id: attribute(node, 'id'), kind, title: clean(title), text: clean(text), aside: false });
  };

  function walk(node: Node): void {
    if (node.nodeName === '#text') current.text += textOf(node);
    if (!isElement(node)) {
      if ('childNodes' in node) node.childNodes.forEach(walk);
      return;
    }
    if (skipped(node)) return;
    const name = attribute(node, 'class').split(' ')[0];
    if (node.tagName === 'a' && name === 'term')
      page.mentioned.push(attribute(node, 'href').replace(/.*#(gloss-)?/, ''));
    if (node.tagName === 'sup') current.text += textOf(node);
    else if (node.tagName === 'h1') page.title = clean(textOf(node));
    else if (/^h[23]$/.test(node.tagName) && attribute(node, 'id')) {
      const id = attribute(node, 'id');
      const aside = /^(checks|since|sources)/.test(id);
      current = { id, title: clean(textOf(node)), kind: 'text', text: '', aside };
      page.passages.push(current);
    } else if (name === 'gloss') {
      page.glossed.push(attribute(node, 'id').replace('gloss-', ''));
      const parts = [find(node, 'gloss-en'), find(node, 'gloss-fr'), find(node, 'gloss-body')];
      const [en, fr, body] = parts.map((part) => (part ? clean(textOf(part)) : ''));
      apart(node, 'gloss', en === fr ? en! : `${en} · ${fr}`, body!);
    } else if (node.tagName === 'figure') {
      const title = find(node, 'figure-title');
      apart(node, 'figure', title ? textOf(title) : '', textOf(node).replace(title ? textOf(title) : '', ' '));
    } else if (blocks.test(node.tagName) && node.tagName !== 'span') {
      current.text += ' ';
      node.childNodes.forEach(walk);
      current.text += ' ';
    } else node.childNodes.forEach(walk);
  }

  const document = parse(html);
  const [main] = elementsOf(document, (node) => node.tagName === 'main');
  const [description] = elementsOf(document, (node) => attribute(node, 'name') === 'description');
  if (!main) throw new Error('a page to be searched has no <main>.');
  page.description = description ? attribute(description, 'content') : '';
  walk(main);
  top.title = page.title;
  for (const passage of page.passages) passage.text = clean(passage.text);
  return page;
}

const find = (node: Node, name: string) =>
  elementsOf(node, (it) => attribute(it, 'class').split(' ').includes(name))[0];

/** The words of an element, without those that are not to be searched. */
export const wordsOf = (node: Element): string => clean(textOf(node));

/** Elements of a page, or of one of its elements, that pass a test, in document order. */
export function elementsOf(from: Node | string, test: (node: Element) => boolean): Element[] {
  const node: Node = typeof from === 'string' ? parse(from) : from;
  const inside = 'childNodes' in node ? node.childNodes.flatMap((child) => elementsOf(child, test)) : [];
  return isElement(node) && test(node) ? [node, ...inside] : inside;
}
