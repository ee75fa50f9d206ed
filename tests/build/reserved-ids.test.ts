import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { reservedIds } from '../../src/markdown/reserved-ids.ts';

const pages = readPages('dist').filter(({ path }) => /^\/(sections\/.+|report\/|about\/)$/.test(path));

describe('ids that a page prints beside those of its text', () => {
  test.each(pages.map((page) => [page.path, page] as const))('%s: no text may take them', (path, { html, ids }) => {
    const own = reservedIds(path.startsWith('/sections/') ? 'sections' : 'pages', html.includes('class="cite-page"'));
    const text = html.slice(html.indexOf('class="prose"'), html.indexOf('class="page-foot"'));
    const beside = ids.filter((id) => !text.includes(`id="${id}"`) && !/^(ref|cite)-[A-Za-z0-9_-]+$/.test(id));
    expect(beside.length, 'this tests something').toBeGreaterThan(6);
    expect(beside.filter((id) => !own.has(id))).toEqual([]);
  });

  test('are all printed: none is forbidden for nothing', () => {
    const printed = new Set(pages.flatMap(({ ids }) => ids));
    // The card of a preview comes with its script.
    expect([...reservedIds('sections', true)].filter((id) => !printed.has(id))).toEqual(['preview']);
  });
});
