/** Reads the pages of a built site: their addresses, ids and links. Shared by the link check, the permalinks command and the tests. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';

/**
 * @typedef {{ path: string, file: string, html: string, ids: string[], mainIds: string[],
 *   links: { href: string, text: string }[], redirect?: string }} Page
 */

/** Ids that point back into the text or belong to the interface: they come and go, and nobody links to them. */
const fleeting = /^(cite-|ref-|title-fig-|main$|home-q$)/;

/**
 * All pages of a built folder, sorted by address ("/sections/24-quantization/", "/404.html").
 * @param {string} dist
 * @returns {Page[]}
 */
export function readPages(dist) {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return files.sort().map((file) => readPage(dist, file));
}

/** @returns {Page} */
function readPage(dist, file) {
  const html = readFileSync(join(dist, file), 'utf8');
  /** @type {Page} */
  const page = { path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, file, html, ids: [], mainIds: [], links: [] };
  walk(parse(html), false, page);
  return page;
}

function walk(node, inMain, page) {
  const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
  const within = inMain || node.nodeName === 'main';
  if (attributes.id) {
    page.ids.push(attributes.id);
    if (within) page.mainIds.push(attributes.id);
  }
  if (node.nodeName === 'a' && attributes.href !== undefined)
    page.links.push({ href: attributes.href, text: text(node) });
  if (node.nodeName === 'meta' && attributes['http-equiv'] === 'refresh') {
    page.redirect = attributes.content.replace(/^.*url=/i, '');
  }
  for (const child of node.childNodes ?? []) walk(child, within, page);
}

/** The words of a node. */
const text = (node) => node.value ?? (node.childNodes ?? []).map(text).join('');

/**
 * Every address that a reader may have kept: pages, and their lasting fragments.
 * @param {Page[]} pages
 * @returns {string[]} sorted, without the site's base path
 */
export function permanentAddresses(pages) {
  const kept = pages.filter(({ path }) => !['/404.html', '/offline/', '/search/'].includes(path));
  const addresses = kept.flatMap(({ path, mainIds }) => [
    path,
    // What stands on the one page for print has its lasting address on its own page.
    ...(path === '/print/' ? [] : mainIds).filter((id) => !fleeting.test(id)).map((id) => `${path}#${id}`),
  ]);
  return [...new Set(addresses)].sort();
}

/** The addresses of a lock file. @param {string} text */
export const readLock = (text) => text.split('\n').filter((line) => line.startsWith('/'));

/**
 * Published addresses that lead nowhere any more. At a former page, fragments are taken along to the new one.
 * @param {string[]} published
 * @param {Page[]} pages
 */
export function lostAddresses(published, pages) {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return published.filter((address) => {
    const [path, id] = address.split('#');
    const page = byPath.get(path);
    if (!page || !id) return !page;
    const [target, place] = page.redirect?.split('#') ?? [];
    // The longest address that ends the target is its page: before it stands the sub-path.
    const now = target ? pages.findLast(({ path }) => path !== '/' && target.endsWith(path)) : page;
    return !place && !now?.ids.includes(id);
  });
}

const words = { claim: 'Claim', eq: 'Equation', fig: 'Figure', check: 'Check', since: 'Update', gloss: 'Gloss' };

/**
 * What to do about a published address that leads nowhere any more.
 * @param {string} address
 */
export function remedy(address) {
  const [path, id] = address.split('#');
  const gone = `${address} was published and leads nowhere now.`;
  if (!id) return `${gone} Add to content/redirects.yaml the line "${path}: /its/new/address/".`;
  if (!/^\/(sections\/|about\/|report\/)/.test(path)) {
    return `${gone} Add to content/redirects.yaml the line "${address}: ${path}#new-id".`;
  }
  const word = words[/^(claim|eq|fig|check|since|gloss)-/.exec(id)?.[1]];
  const where = word
    ? `the <${word}> that replaces it aka="${id}"`
    : `the heading that replaces it the former id too, {/* #new-id #${id} */}`;
  return `${gone} Give ${where}.`;
}
