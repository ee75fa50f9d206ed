import { expect, test } from 'vitest';
import { compile } from './compile.ts';

test.each(['2', '3'])('beside an h%s stands a link to it, outside the heading and the search index', async (level) => {
  const { html } = await compile(`${'#'.repeat(Number(level))} On *phones* {/* #phone */}`);
  expect(html).toBe(
    `<div class="heading heading-${level}"><h${level} id="phone">On <em>phones</em></h${level}>` +
      '<a class="anchor" href="#phone" data-copy-link="" data-pagefind-ignore="" aria-label="Link to “On phones”">#</a></div>',
  );
});

test('deeper headings have none', async () => {
  expect((await compile('#### Deep {/* #deep */}')).html).toBe('<h4 id="deep">Deep</h4>');
});
