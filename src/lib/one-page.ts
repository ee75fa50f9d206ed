import type { Element, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { classesOf } from './classes.ts';

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
const dropped = ['anchor', 'gloss-more', 'backlinks', 'cite-page', 'figure-foot', 'for-reader-view'];
/** Properties that name ids of the same page. */
const references = /^(htmlFor|headers|aria(LabelledBy|DescribedBy|Details|Controls|Owns))$/;
/** Properties that only scripts and the search index of the single page read. */
const idle = /^data(CopyLink|Pagefind)/;

/**
 * The HTML of a page's part, made fit to stand beside others: ids get a prefix, links between pages become links within
 * the one page, headings go down by one rank, folded glosses lie open, and citations are numbered as the common list of sources.
 */
export function onOnePage(html: string, place: Place): string {
  const tree = fromHtml(html, { fragment: true });
  adapt(tree, place);
  return toHtml(tree);
}

function adapt(parent: Parents, place: Place): void {
  parent.children = parent.children.filter(
    (node) => node.type !== 'element' || !classesOf(node).some((name) => dropped.includes(name)),
  ) as Element['children'];
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    rename(node);
    const { properties } = node;
    for (const [name, value] of Object.entries(properties)) {
      if (idle.test(name)) delete properties[name];
      else if (typeof value === 'string') properties[name] = valueOf(name, value, place);
      else if (Array.isArray(value)) properties[name] = value.map((part) => valueOf(name, String(part), place));
    }
    const number = place.sources.get(String(properties.dataCite));
    if (number !== undefined) renumber(node, number);
    adapt(node, place);
    if (classesOf(node).includes('cites')) sortLinks(node);
  }
}

/** A citation by another number, in its text and in its name. */
function renumber({ children: [numeral], properties }: Element, number: number): void {
  if (numeral?.type === 'text') numeral.value = String(number);
  properties.ariaLabel = String(properties.ariaLabel).replace(/\d+/, String(number));
}

/** By the new numbers, in a group of citations. */
function sortLinks(group: Element): void {
  const numberOf = ({ properties }: Element) => Number(/\d+/.exec(String(properties.ariaLabel))?.[0]);
  const links = group.children.filter((child) => child.type === 'element').sort((a, b) => numberOf(a) - numberOf(b));
  group.children = group.children.map((child) => (child.type === 'element' ? links.shift()! : child));
}

/** As many sections of one kind would make as many landmarks of one name: groups become plain, glosses notes with open folds. */
function rename(node: Element): void {
  const rank = /^h([1-5])$/.exec(node.tagName);
  if (rank) node.tagName = `h${Number(rank[1]) + 1}`;
  if (node.tagName === 'section') {
    node.tagName = 'div';
    delete node.properties.ariaLabelledBy;
  }
  if (!classesOf(node).includes('gloss')) return;
  node.tagName = 'div';
  node.properties.role = 'note';
  for (const fold of node.children) if (fold.type === 'element' && fold.tagName === 'details') open(fold);
}

/** A fold as plain blocks. */
function open(details: Element): void {
  details.tagName = 'div';
  details.properties = {};
  for (const child of details.children) {
    if (child.type !== 'element' || child.tagName !== 'summary') continue;
    child.tagName = 'p';
    child.properties = { className: ['gloss-head'] };
  }
}

function valueOf(name: string, value: string, place: Place): string {
  if (name === 'id') return place.prefix + value;
  if (name === 'href') return target(value, place);
  if (references.test(name)) return value.replace(/\S+/g, `${place.prefix}$&`);
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
