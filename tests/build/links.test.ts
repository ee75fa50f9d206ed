import { describe, expect, test } from 'vitest';
import { builtSites } from '../support/machines.ts';
import { sectionIds } from '../support/sections.ts';

const sites = builtSites();
const pages = [...sites[0]!.pages.values()];

describe('links', () => {
  test.each(sites)('every internal link and fragment in $root/ resolves', ({ home, pages, errors }) => {
    const dead = [...pages.values()].flatMap(({ path, links }) =>
      links.flatMap(({ href, text }) => {
        const address = new URL(href, home + path.slice(1));
        if (address.origin !== new URL(home).origin) return [];
        return errors([address.href]).map((error) => `${path}: "${text.trim()}" → ${error}`);
      }),
    );
    expect(dead).toEqual([]);
  });

  test('every short link leads to its section', () => {
    const short = pages.filter(({ path }) => /^\/\d+\/$/.test(path));
    expect(short).toHaveLength(sectionIds.length);
    for (const { path, redirect } of short) {
      expect(sites[0]!.pages.has(redirect!), `${path} → ${redirect}`).toBe(true);
      expect(redirect).toMatch(new RegExp(`^/sections${path.slice(0, -1)}-`));
    }
  });

  test('links to other sites use https, and nothing is embedded from them', () => {
    for (const { path, links, html } of pages) {
      for (const { href } of links) expect(href, path).not.toMatch(/^http:/);
      expect(html, path).not.toMatch(/<(script|img|iframe|link rel="stylesheet")[^>]+(src|href)="(https?:)?\/\//);
    }
  });
});
