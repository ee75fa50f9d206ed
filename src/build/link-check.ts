import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Page, readPages } from './pages.ts';

/**
 * Stops the build when a link inside the site leads to no page, no file or no place on a page. Names the page, the link,
 * and the line of the content file where it can be told.
 */
export function linkCheck(base: string): AstroIntegration {
  return {
    name: 'link-check',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = readPages(root);
        const errors = deadLinks(pages, base.replace(/\/$/, ''), (file) => existsSync(join(root, file)));
        if (errors.length > 0) throw new Error(`Dead links:\n  ${errors.join('\n  ')}`);
        const twice = repeatedIds(pages);
        if (twice.length > 0) throw new Error(`Places that links cannot tell apart:\n  ${twice.join('\n  ')}`);
      },
    },
  };
}

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
      const reason = found ? `no place #${fragment} on ${path}` : `no page ${path}`;
      return [
        `${whereIs(page.path, fragment, text)}: the link “${text.trim()}” leads nowhere: ${reason}. Fix the link or give the place this id.`,
      ];
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

/** Ids that stand twice on a page, such as that of a term or source called as the page calls a part of itself. */
export const repeatedIds = (pages: Pick<Page, 'path' | 'ids'>[]): string[] =>
  pages.flatMap(({ path, ids }) =>
    [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
      (id) => `${path}: two places have the id "${id}". Rename the term, source or heading that has it.`,
    ),
  );

/**
 * The line of the content file that leads to a fragment, in its text or as the target of a question, or the page's
 * address. Where several do, the one with the words of the link.
 */
function whereIs(path: string, fragment: string, words: string): string {
  const [, folder, id] = /^\/(?:(sections|topics)\/)?([^/]+)\/$/.exec(path) ?? [];
  const file = [`content/${folder ?? 'pages'}/${id}.mdx`, `content/${folder ?? 'pages'}/${id}.md`].find(existsSync);
  if (!file || !fragment) return file ?? path;
  const lines = readFileSync(file, 'utf8').split('\n');
  const leads = (line: string) => [...line.matchAll(/(?:#|target: ["']?)([\w-]+)/g)].some(([, to]) => to === fragment);
  const exact = lines.findIndex((line) => leads(line) && line.includes(words.trim()));
  const line = exact < 0 ? lines.findIndex(leads) : exact;
  return line < 0 ? file : `${file}:${line + 1}`;
}
