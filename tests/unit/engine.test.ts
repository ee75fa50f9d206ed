import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { folder } from './support.ts';

beforeEach(() => vi.resetModules());

interface Result {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: unknown[];
}
const page = (number: number, sub_results: unknown[] = []): Result => ({
  url: `/sections/${number}/`,
  excerpt: 'some <mark>words</mark>',
  meta: { title: `Section ${number}`, number: String(number) },
  sub_results,
});
const heading = (title: string, score: number, element = 'h2') => ({
  title,
  url: `#${title}`,
  excerpt: title,
  anchor: { element, id: title },
  weighted_locations: [{ balanced_score: score / 2 }, { balanced_score: score / 2 }],
});

/** A base address at which a Pagefind stands that finds these pages and records what it is asked. */
function site(results: Result[]): string {
  const script = `
    export const asked = globalThis.asked = [];
    export const options = async () => {};
    export const init = async () => {};
    export const search = async (query) => {
      asked.push(query);
      return { results: ${JSON.stringify(results)}.map((data) => ({ data: async () => data })) };
    };`;
  return pathToFileURL(folder({ 'pagefind/pagefind.js': script, 'package.json': '{ "type": "module" }' })).href + '/';
}
const find = async (query: string, base: string) => (await import('../../src/search/engine.ts')).search(query, base);

describe('a search', () => {
  test('asks with the query folded as the index is', async () => {
    await find('  l’œuvre ', site([]));
    expect((globalThis as { asked?: string[] }).asked).toEqual(["l'oeuvre"]);
  });

  test('gives the pages in Pagefind’s order, ten at most', async () => {
    const hits = await find('words', site(Array.from({ length: 12 }, (_, index) => page(30 - index))));
    expect(hits.map(({ number }) => number)).toEqual(['30', '29', '28', '27', '26', '25', '24', '23', '22', '21']);
    expect(hits[0]).toEqual({
      url: '/sections/30/',
      title: 'Section 30',
      number: '30',
      excerpt: 'some <mark>words</mark>',
      headings: [],
    });
  });

  test('gives the three best headings of a page, best first, and no other fragments', async () => {
    const headings = [
      heading('weak', 1),
      heading('figure', 9, 'figure'),
      heading('best', 5, 'h3'),
      heading('weaker', 0.5),
      heading('good', 3),
      { ...heading('top', 8), anchor: undefined },
    ];
    const [hit] = await find('words', site([page(24, headings)]));
    expect(hit!.headings).toEqual(
      ['best', 'good', 'weak'].map((title) => ({ title, url: `#${title}`, excerpt: title })),
    );
  });

  test('after a failure to load, tries again', async () => {
    const { search } = await import('../../src/search/engine.ts');
    const nowhere = pathToFileURL(join(folder({}), 'nothing')).href + '/';
    await expect(search('words', nowhere)).rejects.toThrow();
    expect(await search('words', site([page(24)]))).toHaveLength(1);
  });
});
