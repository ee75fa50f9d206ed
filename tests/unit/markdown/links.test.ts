import { describe, expect, test } from 'vitest';
import { compile, errorOf } from './compile.ts';

test.each(['', '/companion'])('under “%s”, a link by number leads to the section’s address', async (base) => {
  const { html } = await compile('[two](section:2), [its body](section:2#body)', { base });
  expect(html).toBe(
    `<p><a href="${base}/sections/2-second/">two</a>, <a href="${base}/sections/2-second/#body">its body</a></p>`,
  );
});

test('the sections linked to are recorded for backlinks, each once', async () => {
  const { page } = await compile('[two](section:2), [its body](section:2#body), [three](section:3)');
  expect(page.links).toEqual(['2-second', '3-third']);
});

test('links elsewhere are left alone', async () => {
  const { html, page } = await compile('[out](https://example.org/), [here](#below)');
  expect(html).toBe('<p><a href="https://example.org/">out</a>, <a href="#below">here</a></p>');
  expect(page.links).toEqual([]);
});

test('a link by reference is a link too', async () => {
  const { html, page } = await compile('See [the second].\n\n[the second]: section:2');
  expect(html).toContain('<a href="/sections/2-second/">the second</a>');
  expect(page.links).toEqual(['2-second']);
});

describe('the build stops, with line and remedy, at', () => {
  test.each(['section:99', 'section:two', 'section:2/', 'section:2#Body'])('a dead link: %s', async (url) => {
    const message = await errorOf(`Text.\n\n[dead](${url})`);
    expect(message).toMatch(`3: "${url}" is no section.`);
    expect(message).toMatch(/ Write section:24 or section:24#id\.$/);
  });

  test('an address that a sub-path would break', async () => {
    expect(await errorOf('[dead](/sections/2-second/)')).toMatch(
      /^1: "\/sections\/2-second\/" would break under a sub-path\. Link to a section as section:24/,
    );
  });
});

test('the hint names only numbers that look like the wrong one', async () => {
  expect(await errorOf('[dead](section:99)')).not.toContain('Did you mean');
  expect(await errorOf('[dead](section:two)')).not.toContain('Did you mean');
});
