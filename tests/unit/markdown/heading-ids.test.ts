import { describe, expect, test } from 'vitest';
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

  test('whose id begins as those of citations do', async () =>
    expect(await errorOf('## A title {/* #ref-alpha2024 */}')).toBe(
      '1: The id "ref-alpha2024" begins as those of citations do. Choose another.',
    ));

  test('whose comment is no id, without repeating the comment', async () => {
    expect(await errorOf('## A title {/* id */}')).toBe(
      '1: The heading "A title" has no id. Write it as: ## A title {/* #short-id */}, in small letters, digits and hyphens',
    );
  });
});
