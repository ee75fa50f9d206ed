import { defaultTreeAdapter, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

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
const references = /^(for|headers|aria-(labelledby|describedby|details|controls|owns))$/;
/** Attributes that only scripts and the search index of the single page read. */
const idle = /^data-(copy-link|pagefind)/;

/**
 * The HTML of a page's part, made fit to stand beside others: ids get a prefix, links between pages become links within
 * the one page, headings go down by one rank, folded glosses lie open, and citations are numbered as the common list of sources.
 */
export function onOnePage(html: string, place: Place): string {
  const fragment = parseFragment(html);
  visit(fragment, place);
  return serialize(fragment);
}

/** Changes the children of a node, deepest last. */
function visit(parent: Tree.ParentNode, place: Place): void {
  for (const child of [...parent.childNodes]) {
    if (!('tagName' in child)) continue;
    const classes = (read(child, 'class') ?? '').split(' ');
    if (classes.some((name) => dropped.includes(name))) {
      defaultTreeAdapter.detachNode(child);
      continue;
    }
    rename(child, classes);
    child.attrs = child.attrs.filter(({ name }) => !idle.test(name));
    for (const attribute of child.attrs) attribute.value = valueOf(attribute.name, attribute.value, place);
    const number = place.sources.get(read(child, 'data-cite') ?? '');
    if (number !== undefined) renumber(child, number);
    visit(child, place);
    if (classes.includes('cites')) sortLinks(child);
  }
}

/** A citation by another number, in its text and in its name. */
function renumber(link: Tree.Element, number: number): void {
  const [numeral] = link.childNodes;
  if (numeral && 'value' in numeral) numeral.value = String(number);
  for (const attribute of link.attrs) {
    if (attribute.name === 'aria-label') attribute.value = attribute.value.replace(/\d+/, String(number));
  }
}

/** By the new numbers, in a group of citations. */
function sortLinks(group: Tree.Element): void {
  const numberOf = (link: Tree.Element) => Number(/\d+/.exec(read(link, 'aria-label') ?? '')?.[0]);
  const links = group.childNodes.filter((child) => 'tagName' in child).sort((a, b) => numberOf(a) - numberOf(b));
  group.childNodes = group.childNodes.map((child) => ('tagName' in child ? links.shift()! : child));
}

const read = (node: Tree.Element, name: string) => node.attrs.find((attribute) => attribute.name === name)?.value;

/** As many sections of one kind would make as many landmarks of one name: groups become plain, glosses notes. */
function rename(node: Tree.Element, classes: string[]): void {
  const become = (name: string) => (node.tagName = node.nodeName = name);
  const rank = /^h([1-5])$/.exec(node.tagName);
  if (rank) become(`h${Number(rank[1]) + 1}`);
  if (node.tagName === 'section') {
    become('div');
    node.attrs = node.attrs.filter(({ name }) => name !== 'aria-labelledby');
  }
  if (!classes.includes('gloss')) return;
  become('div');
  node.attrs.push({ name: 'role', value: 'note' });
  for (const child of node.childNodes) if ('tagName' in child && child.tagName === 'details') open(child);
}

/** A fold as plain blocks. */
function open(details: Tree.Element): void {
  details.tagName = details.nodeName = 'div';
  details.attrs = [];
  for (const child of details.childNodes) {
    if (!('tagName' in child) || child.tagName !== 'summary') continue;
    child.tagName = child.nodeName = 'p';
    child.attrs = [{ name: 'class', value: 'gloss-head' }];
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
