import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Page, readPages } from './pages.ts';

/**
 * Stops the build when a link inside the site leads to no page, no file or no place on a page, and when an id stands twice.
 * Names the page, and the line of the content file where it can be told.
 */
export function linkCheck(base: string): AstroIntegration {
  return {
    name: 'link-check',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = readPages(root);
        const errors = [...repeatedIds(pages), ...deadLinks(pages, base, (file) => existsSync(join(root, file)))];
        if (errors.length > 0) throw new Error(`The pages have errors:\n  ${errors.join('\n  ')}`);
      },
    },
  };
}

/** One line an id that stands twice, whether two texts have it or a text and what the page puts around it. */
export const repeatedIds = (pages: Pick<Page, 'path' | 'ids'>[]): string[] =>
  pages.flatMap(({ path, ids }) => {
    // The card of a preview comes by script.
    const all = [...ids, 'preview'];
    const repeated = new Set(all.filter((id, index) => all.indexOf(id) < index));
    return [...repeated].map((id) => {
      const written = id.replace(/[^\w-]/g, '\\$&');
      // In the comment of a heading, in the first attribute of a component without its prefix, or in an alias.
      const gives = new RegExp(`#${written}[ *]|="${written.replace(/^[a-z]+-/, '')}"|alias="[^"]*\\b${written}\\b`);
      return `${whereIs(path, (line) => gives.test(line))}: the id “${id}” stands twice on ${path}. Choose another.`;
    });
  });

/**
 * One line a dead link, "content/sections/24-….mdx:12: …" or the page's address where no content file holds the link.
 * @param exists whether the build has a file that is no page
 */
export function deadLinks(
  pages: Pick<Page, 'path' | 'ids' | 'links'>[],
  base: string,
  exists: (file: string) => boolean,
): string[] {
  const ids = new Map(pages.map((page) => [page.path, new Set(page.ids)]));
  const errors = pages.flatMap((page) =>
    page.links.flatMap(({ href, text }) => {
      const address = new URL(href, `https://site.invalid${base}${page.path}`);
      if (address.hostname !== 'site.invalid') return [];
      const path = decoded(address.pathname).slice(base.length);
      const fragment = decoded(address.hash.slice(1));
      const found = ids.get(path);
      if (found ? !fragment || found.has(fragment) : exists(path)) return [];
      const leads = (line: string) => fragmentsIn(line).includes(fragment);
      const where = whereIs(page.path, (line) => leads(line) && line.includes(text.trim()), leads);
      const reason = found ? `no place #${fragment} on ${path}` : `no page ${path}`;
      return [`${where}: the link “${text.trim()}” leads nowhere: ${reason}. Fix the link or give the place this id.`];
    }),
  );
  return [...new Set(errors)];
}

/** A part of an address as ids and names of files are; one with a "%" that encodes nothing stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Places to which a line of a content file leads, in its text or as the target of a question. */
const fragmentsIn = (line: string): string[] =>
  [...line.matchAll(/(?:#|target: ["']?)([\w-]+)/g)].map(([, fragment]) => fragment!);

/** The line of a page’s content file that passes a test, the first of several that any line passes; or the page’s address. */
function whereIs(path: string, ...tests: ((line: string) => boolean)[]): string {
  const [, folder = 'pages', id] = /^\/(?:(sections|topics)\/)?([^/]+)\/$/.exec(path) ?? [];
  const file = [`content/${folder}/${id}.mdx`, `content/${folder}/${id}.md`].find(existsSync);
  if (!file) return path;
  const lines = readFileSync(file, 'utf8').split('\n');
  const line = tests.map((test) => lines.findIndex(test)).find((index) => index >= 0);
  return line === undefined ? file : `${file}:${line + 1}`;
}
