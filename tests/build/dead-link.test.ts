import { expect, test } from 'vitest';
import { buildSite, replace } from '../support/site.ts';

test('a link to a place that is not there stops the build with file, line and remedy', async () => {
  const first = 'content/sections/1-first.mdx';
  const { status, output } = await buildSite({ [first]: replace('section:2#body', 'section:2#no-such-place') });
  expect(status).not.toBe(0);
  expect(output).toMatch(/content\/sections\/1-first\.mdx:\d+: the link “the second section” leads nowhere/);
  expect(output).toMatch(/no place #no-such-place on .*Mend the link or give the place this id/);
});
