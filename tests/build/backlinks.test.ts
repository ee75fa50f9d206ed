import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';

const pages = readPages('dist');
const sections = pages.filter(({ path }) => path.startsWith('/sections/'));
/** Pages of running text. */
const prose = pages.filter(({ path }) => /^\/(sections\/.+|report\/|about\/)$/.test(path));
const addresses = (html: string) => [...html.matchAll(/href="([^"#]+)[^"]*"/g)].map(([, address]) => address!);
/** The part of a page's HTML from one mark to another. */
const part = (html: string, from: string, to: string) => html.split(from)[1]?.split(to)[0] ?? '';
/** What is the author's on a section page, and what it says of other sections. */
const text = (html: string) => part(html, 'class="prose"', 'class="page-foot"');
const related = (html: string) => part(html, 'id="related"', '</section>');

describe('backlinks', () => {
  test.each(sections.map((page) => [page.path, page] as const))(
    '%s names every section that links to it',
    (path, page) => {
      const linking = sections.filter((other) => other !== page && addresses(text(other.html)).includes(path));
      const named = addresses(related(page.html));
      expect(linking.map((other) => other.path).filter((address) => !named.includes(address))).toEqual([]);
      expect(new Set(named).size, 'each once').toBe(named.length);
    },
  );

  test('there are some beyond the related sections: this tests something', () => {
    expect(sections.some(({ html }) => related(html).includes('Also leading here'))).toBe(true);
  });

  test('each source names the sections that cite it, and no other', () => {
    const { html } = pages.find(({ path }) => path === '/sources/')!;
    for (const [, key, entry] of html.matchAll(/<li class="source" id="([^"]+)">([\s\S]*?)<\/li>/g)) {
      const citing = sections.filter((page) => page.html.includes(`data-cite="${key}"`)).map(({ path }) => path);
      expect(
        addresses(entry!)
          .filter((address) => address.startsWith('/sections/'))
          .sort(),
        key,
      ).toEqual(citing.sort());
    }
  });

  test('each term names the pages that gloss or mention it, and no other; none names nobody', () => {
    const { html } = pages.find(({ path }) => path === '/glossary/')!;
    for (const entry of html.split('<div class="entry" id="').slice(1)) {
      const id = entry.split('"', 1)[0]!;
      const uses = [`id="gloss-${id}"`, `href="/glossary/#${id}"`];
      const using = prose.filter((page) => uses.some((use) => text(page.html).includes(use))).map(({ path }) => path);
      const named = addresses(entry.split('</div>', 1)[0]!);
      expect(named.length, id).toBeGreaterThan(0);
      expect(named.sort(), id).toEqual(using.sort());
    }
  });
});
