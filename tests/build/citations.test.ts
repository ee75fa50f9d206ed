import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { all, attribute, classed, words } from '../support/html.ts';

type Node = ReturnType<typeof all>[number];

const pages = readPages('dist');
const prose = pages.filter(({ path }) => /^\/(sections\/.+|report\/|about\/)$/.test(path));
const treeOf = (path: string) => parse(pages.find((page) => page.path === path)!.html);
const citations = (root: unknown) => all(root, (_, { 'data-cite': key }) => key !== undefined);
const entries = (root: unknown) => all(root, classed('source'));
const links = (node: Node) => all(node, ({ tagName }) => tagName === 'a');
const numeral = (link: Node) => words(link, (child) => attribute(child, 'class') === 'at');

describe.each(prose.map((page) => [page.path, parse(page.html)] as const))('%s', (_, tree) => {
  const list = entries(tree).map((entry) => attribute(entry, 'id')!);
  const cited = citations(tree);

  test('calls its sources by numerals, in the order in which it first mentions them, and names them', () => {
    const seen = new Set<number>();
    for (const group of all(tree, classed('cites'))) {
      expect(group.tagName).toBe('sup');
      const numbers = links(group).map((link) => Number(numeral(link)));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      for (const number of numbers) expect(number).toBeLessThanOrEqual(seen.add(number).size);
    }
    expect(seen.size).toBe(list.length);
    for (const link of cited) {
      expect(attribute(link, 'href')).toBe(`#${list[Number(numeral(link)) - 1]}`);
      expect(attribute(link, 'aria-label')).toMatch(new RegExp(`^Source ${numeral(link)}: .+ \\S+`));
    }
  });

  test('links the title of a source and nothing else of it, and leads back to each mention', () => {
    const back = entries(tree).flatMap((entry) =>
      links(entry).filter((link) => {
        const href = attribute(link, 'href')!;
        if (href.startsWith('#')) return true;
        expect(all(link, ({ tagName }) => tagName === 'i').map((title) => words(title))).toEqual([words(link)]);
        return false;
      }),
    );
    const ids = cited.flatMap((link) => attribute(link, 'id') ?? []);
    expect(back.map((link) => attribute(link, 'href')!.slice(1)).sort()).toEqual(ids.sort());
  });
});

test('where pages are gathered, a source has one label, and no other source has it', () => {
  const gathered = ['/checks/', '/timeline/'].flatMap((path) => citations(treeOf(path)));
  const labels = new Map(gathered.map((link) => [attribute(link, 'data-cite')!, words(link)]));
  expect(labels.size).toBeGreaterThan(100);
  for (const link of gathered) expect(words(link)).toBe(labels.get(attribute(link, 'data-cite')!));
  expect(new Set(labels.values()).size).toBe(labels.size);

  // The list of all sources is by author, and shows the letter with the year.
  const list = new Map(entries(treeOf('/sources/')).map((entry) => [attribute(entry, 'id')!, words(entry)]));
  const lettered = [...labels].flatMap(([key, label]) => {
    const year = /\d{4}[a-z]+$/.exec(label)?.[0];
    return year ? [[key, year] as const] : [];
  });
  expect(lettered.length).toBeGreaterThan(20);
  for (const [key, year] of lettered) expect(list.get(key), key).toContain(`· ${year} ·`);
});
