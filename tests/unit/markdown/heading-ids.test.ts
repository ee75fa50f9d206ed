import { describe, expect, test } from 'vitest';
import { reservedIds } from '../../../src/markdown/reserved-ids.ts';
import { compile, errorOf } from './compile.ts';

test('the comment at the end of a heading becomes its id, and is no part of its title', async () => {
  const { html } = await compile('## A *short* title {/* #short-id */}\n\n### Its child {/*#child-2*/}');
  expect(html).toContain('<h2 id="short-id">A <em>short</em> title</h2>');
  expect(html).toContain('<h3 id="child-2">Its child</h3>');
});

describe('the build stops, with line and remedy, at a heading', () => {
  test.each([
    [
      'without an id',
      'Text.\n\n### A title',
      '3: The heading "A title" has no id. Write it as: ### A title {/* #short-id */}',
    ],
    [
      'whose comment is no id, without repeating the comment',
      '## A title {/* id */}',
      '1: The heading "A title" has no id. Write it as: ## A title {/* #short-id */}',
    ],
    [
      'whose id stands twice',
      '## One {/* #same */}\n\n### Two {/* #same */}',
      '3: The heading id "same" stands twice on this page. Choose another.',
    ],
    [
      'whose id is that of a word',
      'Text.\n\n## A title {/* #claim-b */}\n\nSo <Claim id="b">it is</Claim>.',
      '3: The heading id "claim-b" is that of a <Claim> too. Choose another.',
    ],
  ])('%s', async (_, source, message) => expect(await errorOf(source)).toBe(message));

  test.each(['{/* short-id */}', '{/* #Short */}', '{/* #2nd */}', '{/* #a b */}', '{/* #é */}'])(
    'whose comment is no id: %s',
    async (comment) => expect(await errorOf(`## A title ${comment}`)).toMatch(/^1: .*has no id/),
  );

  const own = 'sources related cite cite-report main key-figure site-nav search-dialog nav-research'.split(' ');
  test.each([
    ...own.map((id) => [id, 'belongs to the page itself']),
    ...['cite-alpha2024-1', 'ref-alpha2024'].map((id) => [id, 'begins as those of citations do']),
  ])('whose id the page or a citation may have: %s', async (id, why) => {
    expect(await errorOf(`Text.\n\n## A title {/* #${id} */}`)).toBe(
      `3: The heading id "${id}" ${why}. Choose another.`,
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
