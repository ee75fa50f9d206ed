import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildSite, replace } from '../support/site.ts';

test('a link to a place that is not there stops the build with file, line and remedy', async () => {
  const first = 'content/sections/1-first.mdx';
  const { status, output } = await buildSite({ [first]: replace('section:2#body', 'section:2#no-such-place') });
  expect(status).not.toBe(0);
  expect(output).toMatch(/content\/sections\/1-first\.mdx:\d+: the link “the second section” leads nowhere/);
  expect(output).toMatch(/no place #no-such-place on .*Fix the link or give the place this id/);
});

test('a question whose answer is not on the page stops the build with file, line and remedy', async () => {
  const first = 'content/sections/1-first.mdx';
  const question = '{ text: "Est-ce vrai\u00a0?", target:';
  const { status, output } = await buildSite({
    [first]: replace(`${question} checks }`, `${question} no-such-answer }`),
  });
  const line = readFileSync(first.replace('content', 'tests/fixtures/content'), 'utf8')
    .split(question)[0]!
    .split('\n').length;
  expect(status).not.toBe(0);
  expect(output).toContain(`${first}:${line}: the link “Est-ce vrai\u00a0?” leads nowhere`);
  expect(output).toMatch(/no place #no-such-answer on .*Fix the link or give the place this id/);
});
