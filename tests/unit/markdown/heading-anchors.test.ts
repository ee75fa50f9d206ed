import { expect, test } from 'vitest';
import { compile } from './compile.ts';

test.each(['2', '3'])('beside an h%s stands a link to it, outside the heading and the search index', async (level) => {
  const { html } = await compile(`${'#'.repeat(Number(level))} On *phones* {/* #phone */}`);
  expect(html).toBe(
    `<div class="heading heading-${level}"><h${level} id="phone">On <em>phones</em></h${level}>` +
      '<a class="anchor" href="#phone" data-copy-link="" data-pagefind-ignore="" aria-label="Link to “On phones”">#</a></div>',
  );
});

test('a heading with markup and a formula reads in the outline as it does on the page', async () => {
  const { page } = await compile('## The *k*-th $\\alpha^2$ of “it” и 漢 {/* #kth */}\n\n### Deep {/* #deep */}');
  expect(page.headings).toEqual([
    { depth: 2, slug: 'kth', text: 'The k-th α2 of “it” и 漢' },
    { depth: 3, slug: 'deep', text: 'Deep' },
  ]);
});
