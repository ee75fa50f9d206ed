import { componentSchema } from '../markdown/component-schema.ts';
import type { Page } from './pages.ts';

/** Ids that point back into the text or belong to the interface: they come and go, and nobody links to them. */
const fleeting = /^(cite-|ref-|title-fig-|main$|home-q$)/;

/** Every address that a reader may have kept, pages and their lasting fragments: sorted, without the site's base path. */
export function permanentAddresses(pages: Page[]): string[] {
  const kept = pages.filter(({ path }) => !['/404.html', '/offline/', '/search/'].includes(path));
  const addresses = kept.flatMap(({ path, mainIds }) => [
    path,
    // What stands on the one page for print has its lasting address on its own page.
    ...(path === '/print/' ? [] : mainIds).filter((id) => !fleeting.test(id)).map((id) => `${path}#${id}`),
  ]);
  return [...new Set(addresses)].sort();
}

/** The addresses in the text of a lock file. */
export const readLock = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('/'));

/** Published addresses that lead nowhere any more. At a former page, fragments are taken along to the new one. */
export function lostAddresses(published: string[], pages: Page[]): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return published.filter((address) => {
    const [path = '', id] = address.split('#');
    const page = byPath.get(path);
    if (!page || !id) return !page;
    const [target, place] = page.redirect?.split('#') ?? [];
    // The longest address that ends the target is its page: before it stands the sub-path.
    const now = target ? pages.findLast(({ path }) => path !== '/' && target.endsWith(path)) : page;
    return !place && !now?.ids.includes(id);
  });
}

/** What to do about a published address that leads nowhere any more. */
export function remedy(address: string): string {
  const [path = '', id] = address.split('#');
  const gone = `${address} was published and leads nowhere now.`;
  if (!id) return `${gone} Add to content/redirects.yaml the line "${path}: /its/new/address/".`;
  if (!/^\/(sections\/|about\/|report\/)/.test(path)) {
    return `${gone} Add to content/redirects.yaml the line "${address}: ${path}#new-id".`;
  }
  const component = Object.entries(componentSchema).find(([, { prefix }]) => prefix && id.startsWith(prefix))?.[0];
  const where = component
    ? `the <${component}> that replaces it alias="${id}"`
    : `the heading that replaces it the former id too, {/* #new-id #${id} */}`;
  return `${gone} Give ${where}.`;
}
