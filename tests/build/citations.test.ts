import type { Element, Nodes } from 'hast';
import { selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { words } from '../support/html.ts';

const pages = readPages('dist');
const prose = pages.filter(({ path }) => /^\/(sections\/.+|report\/|about\/)$/.test(path));
const treeOf = (path: string) => pages.find((page) => page.path === path)!.tree;
const citations = (tree: Nodes) => selectAll('[data-cite]', tree);
const entries = (tree: Nodes) => selectAll('.source', tree);
const numeral = (link: Element) => words(link, '.at');
const text = (link: Element, property: 'href' | 'id' | 'dataCite') => String(link.properties[property]);

describe.each(prose.map(({ path, tree }) => [path, tree] as const))('%s', (_, tree) => {
  const list = entries(tree).map((entry) => text(entry, 'id'));
  const cited = citations(tree);

  test('calls its sources by numerals, in the order in which it first mentions them, and names them', () => {
    const seen = new Set<number>();
    for (const group of selectAll('.cites', tree)) {
      expect(group.tagName).toBe('sup');
      const numbers = selectAll('a', group).map((link) => Number(numeral(link)));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      for (const number of numbers) expect(number).toBeLessThanOrEqual(seen.add(number).size);
    }
    expect(seen.size).toBe(list.length);
    for (const link of cited) {
      expect(link.properties.href).toBe(`#${list[Number(numeral(link)) - 1]}`);
      expect(link.properties.ariaLabel).toMatch(new RegExp(`^Source ${numeral(link)}: .+ \\S+`));
    }
  });

  test('links the title of a source and nothing else of it, and leads back to each mention', () => {
    const back = entries(tree).flatMap((entry) =>
      selectAll('a', entry).filter((link) => {
        if (text(link, 'href').startsWith('#')) return true;
        expect(selectAll('i', link).map((title) => words(title))).toEqual([words(link)]);
        return false;
      }),
    );
    const ids = cited.flatMap(({ properties }) => properties.id ?? []);
    expect(back.map((link) => text(link, 'href').slice(1)).sort()).toEqual(ids.sort());
  });
});

test('where pages are gathered, a source has one label, and no other source has it', () => {
  const gathered = ['/checks/', '/timeline/'].flatMap((path) => citations(treeOf(path)));
  const labels = new Map(gathered.map((link) => [text(link, 'dataCite'), words(link)]));
  expect(labels.size).toBeGreaterThan(100);
  for (const link of gathered) expect(words(link)).toBe(labels.get(text(link, 'dataCite')));
  expect(new Set(labels.values()).size).toBe(labels.size);

  // The list of all sources is by author, and shows the letter with the year.
  const list = new Map(entries(treeOf('/sources/')).map((entry) => [text(entry, 'id'), words(entry)]));
  const lettered = [...labels].flatMap(([key, label]) => {
    const year = /\d{4}[a-z]+$/.exec(label)?.[0];
    return year ? [[key, year] as const] : [];
  });
  expect(lettered.length).toBeGreaterThan(20);
  for (const [key, year] of lettered) expect(list.get(key), key).toContain(`· ${year} ·`);
});
