import { expect, test } from 'vitest';
import { outline } from '../../src/lib/outline.ts';

const headings = (...list: [depth: number, slug: string][]) =>
  list.map(([depth, slug]) => ({ depth, slug, text: slug.toUpperCase() }));
const item = (id: string, ...children: object[]) => ({ id, text: id.toUpperCase(), children });

test('an h3 stands under the h2 before it', () => {
  expect(outline(headings([2, 'a'], [3, 'a1'], [3, 'a2'], [2, 'b']))).toEqual([
    item('a', item('a1'), item('a2')),
    item('b'),
  ]);
});

test('other levels are left out', () => {
  expect(outline(headings([1, 'title'], [2, 'a'], [4, 'deep']))).toEqual([item('a')]);
});

test('an h3 before any h2 stands at the top level', () => {
  expect(outline(headings([3, 'early'], [2, 'a']))).toEqual([item('early'), item('a')]);
});
