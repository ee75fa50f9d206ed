import type { Element, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { classesOf } from './nodes.ts';

/** Where a piece of a page will stand on a page that gathers many. */
export interface Place {
  /** Put before every id of the piece, so that no two pieces share one: "s24-". */
  prefix: string;
  /** Base path of the site, with both slashes. */
  base: string;
  /** Number of each section, by its id. */
  sections: ReadonlyMap<string, number>;
  /** Place of each source in the gathered list, by key: the single pages number their own. */
  sources: ReadonlyMap<string, number>;
}

/** Belongs to the single page, or only to a screen. */
const dropped = ['anchor', 'gloss-more', 'figure-foot', 'for-reader-view'];
/** Attributes that name ids of the same page. */
const references = /^(htmlFor|headers|aria(LabelledBy|DescribedBy|Details|Controls|Owns))$/;
/** Attributes that only scripts and the search index of the single page read. */
const idle = /^data(CopyLink|Pagefind)/;

/**
 * The HTML of a page's part, made fit to stand beside others: ids get a prefix, links between pages become links within
 * the one page, headings go down by one rank, folded glosses lie open, and citations are numbered as the common list of sources.
 */
export function onOnePage(html: string, place: Place): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    const classes = classesOf(node);
    if (classes.some((name) => dropped.includes(name))) {
      parent!.children.splice(index!, 1);
      return index;
    }
    rename(node, classes);
    if (classes.includes('cites')) sortLinks(node, place);
    const kept = Object.entries(node.properties).filter(([name]) => !idle.test(name));
    node.properties = Object.fromEntries(kept.map(([name, value]) => [name, valueOf(name, value, place)]));
    const number = numberOf(node, place);
    if (number !== undefined) renumber(node, number);
    return undefined;
  });
  return toHtml(tree);
}

/** The new number of a citation. */
const numberOf = ({ properties }: Element, { sources }: Place) => sources.get(String(properties.dataCite));

/** A citation by another number, in its text and in its name. */
function renumber({ children, properties }: Element, number: number): void {
  if (children[0]?.type === 'text') children[0].value = String(number);
  properties.ariaLabel = String(properties.ariaLabel).replace(/\d+/, String(number));
}

/** By the new numbers, in a group of citations. */
function sortLinks(group: Element, place: Place): void {
  const links = group.children.filter((child) => child.type === 'element');
  links.sort((a, b) => numberOf(a, place)! - numberOf(b, place)!);
  group.children = group.children.map((child) => (child.type === 'element' ? links.shift()! : child));
}

/** As many sections of one kind would make as many landmarks of one name: groups become plain, glosses notes. */
function rename(node: Element, classes: string[]): void {
  const rank = /^h([1-5])$/.exec(node.tagName);
  if (rank) node.tagName = `h${Number(rank[1]) + 1}`;
  if (node.tagName === 'section') {
    node.tagName = 'div';
    delete node.properties.ariaLabelledBy;
  }
  if (!classes.includes('gloss')) return;
  node.tagName = 'div';
  node.properties.role = 'note';
  // Its fold as plain blocks.
  visit(node, 'element', (child) => {
    if (child.tagName === 'details') Object.assign(child, { tagName: 'div', properties: {} });
    if (child.tagName === 'summary') Object.assign(child, { tagName: 'p', properties: { className: ['gloss-head'] } });
  });
}

function valueOf(name: string, value: Properties[string], place: Place): Properties[string] {
  if (references.test(name)) return [value].flat().map((id) => `${place.prefix}${id}`);
  if (typeof value !== 'string') return value;
  if (name === 'id') return place.prefix + value;
  if (name === 'href') return target(value, place);
  return value.replace(/url\(#/g, `url(#${place.prefix}`);
}

/** Where a link leads on the one page; addresses that it does not hold stay as they are. */
function target(href: string, { prefix, base, sections }: Place): string {
  if (href.startsWith('#')) return local(href.slice(1), prefix);
  if (!href.startsWith(base)) return href;
  const [path = '', fragment = ''] = href.slice(base.length).split('#');
  const [place = '', id = ''] = path.split('/');
  const number = place === 'sections' ? sections.get(id) : [...sections.values()].find((own) => `${own}/` === path);
  if (number !== undefined) return fragment ? local(fragment, `s${number}-`) : `#s${number}`;
  if (path === 'glossary/') return fragment ? `#term-${fragment}` : '#glossary';
  if (path === 'sources/') return fragment ? `#ref-${fragment}` : '#sources';
  return href;
}

/** Sources stand once, at the end. */
const local = (id: string, prefix: string) => (/^(ref-|sources$)/.test(id) ? `#${id}` : `#${prefix}${id}`);
