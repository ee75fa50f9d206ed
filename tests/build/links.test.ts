import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { sectionIds } from '../support/sections.ts';

const pages = readPages('dist');
const byPath = new Map(pages.map((page) => [page.path, page]));

/** Why a link of the site is dead, or nothing. `root` is the folder of the build, `base` where it is served. */
function error(from: string, href: string, root: string, base: string, site: typeof byPath): string | undefined {
  const address = new URL(href, `https://site.test${base}${from}`);
  if (address.origin !== 'https://site.test') return undefined;
  if (!address.pathname.startsWith(`${base}/`)) return 'it leaves the sub-path';
  const path = decodeURI(address.pathname).slice(base.length);
  const page = site.get(path);
  if (!page) return existsSync(join(root, path)) && !path.endsWith('/') ? undefined : `no page ${path}`;
  const fragment = decodeURIComponent(address.hash.slice(1));
  if (fragment && !page.ids.includes(fragment)) return `no #${fragment} on ${path}`;
  return undefined;
}

describe('links', () => {
  test.each([
    ['dist', ''],
    ['dist-sub', '/companion'],
  ])('every internal link and fragment in %s/ resolves', (root, base) => {
    const built = root === 'dist' ? pages : readPages(root);
    const site = new Map(built.map((page) => [page.path, page]));
    const dead = built.flatMap(({ path, links }) =>
      links.flatMap(({ href, text }) => {
        const found = error(path, href, root, base, site);
        return found ? [`${path}: "${text.trim()}" → ${href}: ${found}`] : [];
      }),
    );
    expect(dead).toEqual([]);
  });

  test('every short link leads to its section', () => {
    const short = pages.filter(({ path }) => /^\/\d+\/$/.test(path));
    expect(short).toHaveLength(sectionIds.length);
    for (const { path, redirect } of short) {
      expect(byPath.has(redirect!), `${path} → ${redirect}`).toBe(true);
      expect(redirect).toMatch(new RegExp(`^/sections${path.slice(0, -1)}-`));
    }
  });

  test('no id stands twice on a page', () => {
    for (const { path, ids } of pages) expect(new Set(ids).size, path).toBe(ids.length);
  });

  test('links to other sites use https, and nothing is embedded from them', () => {
    for (const { path, links, html } of pages) {
      for (const { href } of links) expect(href, path).not.toMatch(/^http:/);
      expect(html, path).not.toMatch(/<(script|img|iframe|link rel="stylesheet")[^>]+(src|href)="(https?:)?\/\//);
    }
  });
});
