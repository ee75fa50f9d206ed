import { describe, expect, test } from 'vitest';
import { reservedIds } from '../../../src/markdown/reserved-ids.ts';
import { compile, errorOf } from './compile.ts';

test('the comment at the end of a heading becomes its id, and is no part of its title', async () => {
  const { html } = await compile('## A *short* title {/* #short-id */}\n\n### Its child {/*#child-2*/}');
  expect(html).toContain('<h2 id="short-id">A <em>short</em> title</h2>');
  expect(html).toContain('<h3 id="child-2">Its child</h3>');
});

describe('the build stops, with line and remedy, at a heading', () => {
  test('without an id', async () => {
    expect(await errorOf('Text.\n\n### A title')).toBe(
      '3: The heading "A title" has no id. Write it as: ### A title {/* #short-id */}, in small letters, digits and hyphens',
    );
  });

  test.each(['{/* short-id */}', '{/* #Short */}', '{/* #2nd */}', '{/* #a b */}', '{/* #é */}'])(
    'whose comment is no id: %s',
    async (comment) => expect(await errorOf(`## A title ${comment}`)).toMatch(/^1: .*has no id/),
  );

  test('whose comment is no id, without repeating the comment', async () => {
    expect(await errorOf('## A title {/* id */}')).toBe(
      '1: The heading "A title" has no id. Write it as: ## A title {/* #short-id */}, in small letters, digits and hyphens',
    );
  });

  test('whose id stands twice', async () => {
    expect(await errorOf('## One {/* #same */}\n\n### Two {/* #same */}')).toBe(
      '3: The heading id "same" stands twice on this page. Choose another.',
    );
  });

  test.each([
    ...['sources', 'related', 'cite', 'cite-report', 'main', 'key-figure', 'site-nav', 'search-dialog'],
    'nav-research',
  ])('whose id belongs to the page itself: %s', async (id) => {
    expect(await errorOf(`Text.\n\n## A title {/* #${id} */}`)).toBe(
      `3: The heading id "${id}" belongs to the page itself. Choose another.`,
    );
  });

  test.each(['cite-alpha2024-1', 'ref-alpha2024'])('whose id a citation may have: %s', async (id) => {
    expect(await errorOf(`## A title {/* #${id} */}`)).toBe(
      `1: The heading id "${id}" begins as those of citations do. Choose another.`,
    );
  });

  test('whose id is that of a word', async () => {
    expect(await errorOf('Text.\n\n## A title {/* #claim-b */}\n\nSo <Claim id="b">it is</Claim>.')).toBe(
      '3: The heading id "claim-b" is that of a <Claim> too. Choose another.',
    );
  });
});

test.each([
  ['sections', false, true],
  ['pages', false, false],
  ['pages', true, true],
])('of %s that are citable (%s), the page itself has the id "cite": %s', (folder, citable, taken) => {
  expect(reservedIds(folder, citable).has('cite')).toBe(taken);
});
