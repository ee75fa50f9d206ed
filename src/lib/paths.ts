/**
 * Addresses of the site's pages and files, under its sub-path (`BASE_PATH`). Markdown plugins (`src/markdown/`) are given
 * the sub-path as an option, for they run outside Vite; scripts in the browser read it from `data-base` of the body.
 */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address of a page or file of this site: `href('/glossary/')` → `/companion/glossary/` under that sub-path. */
export const href = (path: string): string => `${base}${path}`;

/** Full address, with host, of a page of this site. Throws when the build knows no site address. */
export function absolute(path: string): string {
  const site = import.meta.env.SITE;
  if (!site) throw new Error('No site address: set SITE_URL or `site` in astro.config.mjs.');
  return new URL(href(path), site).href;
}

/** A section as Markdown: its page's path with `.md` in place of the last slash. */
export const markdownPath = (id: string): string => `/sections/${id}.md`;
/** A page of `content/pages/`. */
export const pagePath = (id: string): string => `/${id}/`;
export const shortPath = (number: number): string => `/${number}/`;
export const topicPath = (id: string): string => `/topics/${id}/`;
/** The numbers of a chart. */
export const figureCsvPath = (name: string): string => `/data/figures/${name}.csv`;
export const termPath = (id: string): string => `/glossary/#${id}`;
export const sourcePath = (key: string): string => `/sources/#${key}`;

/** The path of a page of this site without the base, from its address: the other way round. */
export const pathOf = (address: URL): string => address.pathname.slice(base.length);
