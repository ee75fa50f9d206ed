import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isPair, isScalar, visit as visitYaml, type Document, type LineCounter } from 'yaml';
import { citation, part } from '../../src/markdown/citations.ts';
import type { Element } from '../../src/markdown/jsx.ts';
import type { Passage } from './types.ts';

/** Stands for a formula, a piece of code or words in another language. */
export const opaque = '\uFFFC';

/** Fields of YAML that hold prose, by their path without the numbers of list items. */
const english =
  /^(title|summary|description|caption|alt|measure|en|english|before|keyFigure\.label|related\.why|columns\.[^.]+\.label|questions\.en\.text|wordings\.en)$/;
const french = /^(fr|brief|questions\.fr\.text|wordings\.fr)$/;

type Place = Pick<Passage, 'lang' | 'within'>;

/** The prose of front matter or of the description of a figure. */
export function yamlPassages(document: Document, lines: LineCounter): Passage[] {
  const found: Passage[] = [];
  visitYaml(document, {
    Scalar(key, node, ancestors) {
      const path = ancestors
        .flatMap((one) => (isPair(one) && isScalar(one.key) ? [String(one.key.value)] : []))
        .join('.');
      const lang = english.test(path) ? 'en' : french.test(path) ? 'fr' : undefined;
      if (key === 'key' || !lang || typeof node.value !== 'string') return;
      const kind = path.startsWith('wordings') ? 'wording' : 'field';
      found.push({ kind, lang, text: node.value, cites: [], line: lines.linePos(node.range![0]).line });
    },
  });
  return found;
}

/**
 * The texts of a body in the order in which they are read.
 * @param lang of what no element with a `lang` of its own holds
 */
export function bodyPassages(tree: Root, lang: 'en' | 'fr'): Passage[] {
  const found: Passage[] = [];

  function walk(node: Nodes, place: Place): void {
    if (node.type === 'heading' || node.type === 'paragraph') return add(node, node.type, place);
    if (!isElement(node)) return descend(node, place);
    const within = node.name === 'Check' || node.name === 'Update' ? node : place.within;
    const claim = node.name === 'Check' && valueOf(node, 'claim');
    if (claim) found.push({ kind: 'claim', ...cited(claim), ...place, within, line: lineOf(node) });
    descend(node, { lang: langOf(node) ?? place.lang, within });
  }

  function descend(node: Nodes, place: Place): void {
    if ('children' in node) for (const child of node.children) walk(child as Nodes, place);
  }

  function add(node: Extract<Nodes, { type: 'heading' | 'paragraph' }>, kind: Passage['kind'], place: Place): void {
    const note = (node.children.at(-1) as { value?: string } | undefined)?.value ?? '';
    const excuse = /^\/\*\s*no-cite:\s*(.+?)\s*\*\/$/.exec(note)?.[1];
    const at = found.push({ kind, ...place, text: '', cites: [], line: lineOf(node), excuse }) - 1;
    Object.assign(found[at]!, cited(textOf(node, place)));
  }

  function textOf(node: Nodes, place: Place): string {
    if (node.type === 'text') return node.value;
    if (node.type === 'inlineMath' || node.type === 'inlineCode') return opaque;
    if (node.type === 'break') return ' ';
    if (!('children' in node)) return '';
    const text = (inner: Place): string => node.children.map((child) => textOf(child as Nodes, inner)).join('');
    const other = isElement(node) ? langOf(node) : undefined;
    if (!other || other === place.lang) return text(place);
    const inner = { ...place, lang: other };
    found.push({ kind: 'paragraph', ...inner, ...cited(text(inner)), line: lineOf(node) });
    return opaque;
  }

  walk(tree, { lang });
  return found;
}

/** The components and the HTML elements of a tree, wherever they stand. */
export function elementsIn(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, isElement, (node) => void found.push(node as Element));
  return found;
}

/** An attribute of an element; undefined where it has none. */
export function valueOf(element: Element, name: string): string | undefined {
  const found = element.attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

const isElement = (node: { type: string }): node is Element => node.type.startsWith('mdxJsx');
const lineOf = (node: { position?: Nodes['position'] }): number => node.position?.start.line ?? 1;

function langOf(element: Element): Passage['lang'] | undefined {
  const lang = valueOf(element, 'lang')?.slice(0, 2);
  return lang === 'fr' || lang === 'en' ? lang : undefined;
}

/** A text without its citations, and the keys of these. */
function cited(text: string): Pick<Passage, 'text' | 'cites'> {
  const groups = [...text.matchAll(citation)].flatMap(([, group]) => group!.split(';'));
  return {
    text: text.replace(new RegExp(`\\s?${citation.source}`, 'g'), '').trim(),
    cites: groups.flatMap((item) => part.exec(item.trim())?.[1] ?? []),
  };
}
