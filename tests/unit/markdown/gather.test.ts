import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';

const check = (text: string) =>
  `<Check id="speed" verdict="differs" by="slide" claim="It is fast.">\n${text}\n</Check>`;
const gathered = async (text: string, base = '/companion') =>
  (await compile(check(text), { base })).page.checks[0]!.html;

test('a check is kept with its verdict and its text', async () => {
  const { page } = await compile(`Before.\n\n${check('It is **not**.')}\n\nAfter.`);
  expect(page.checks).toEqual([
    {
      id: 'speed',
      verdict: 'differs',
      by: 'slide',
      claim: 'It is fast.',
      html: '<p>It is <em>not</em>.</p>',
      references: [],
    },
  ]);
});

test('updates are kept with their dates, in the page’s order', async () => {
  const { page } = await compile(`<Since>
<Update id="a" date="2025-03">
One.

Two.
</Update>
<Update id="b" date="2024" event="third">
Three.
</Update>
</Since>`);
  expect(page.updates).toEqual([
    { id: 'a', date: '2025-03', html: '<p>One.</p><p>Two.</p>', references: [] },
    { id: 'b', date: '2024', event: 'third', html: '<p>Three.</p>', references: [] },
  ]);
});

describe('away from its page', () => {
  const link = (key: string, name: string) => `<a href="/companion/sources/#${key}" data-cite="${key}">${name}</a>`;
  test.each([
    [
      'a citation leads to the list of all sources, and has no id',
      'See [@alpha2024].',
      `See <span class="cites">(${link('alpha2024', 'Alpha and Bravo 2024')})</span>.`,
    ],
    [
      'it has its label on the whole site, and the place in the source',
      'See [@gamma2024two, Table 1].',
      `See <span class="cites">(${link('gamma2024two', 'Gamma et al. 2024b')}, Table\u00a01)</span>.`,
    ],
    [
      'one that the sentence names has no brackets',
      'So (computed from [@alpha2024, Eq. (3)]).',
      `So (computed from <span class="cites">${link('alpha2024', 'Alpha and Bravo 2024')}, Eq. (3)</span>).`,
    ],
    ['a claim is plain text', 'A <Claim id="a">claim</Claim>.', 'A <span>claim</span>.'],
    [
      'a link within the page leads back to it',
      'See [below](#below).',
      'See <a href="/companion/sections/1-first/#below">below</a>.',
    ],
  ])('%s', async (_, text, html) => expect(await gathered(text)).toBe(`<p>${html}</p>`));

  test('a term leads to the glossary, even when its page has the gloss', async () => {
    const { page } = await compile(`<Gloss term="token" />\n\n${check('A <Term term="token">*t*</Term>.')}`);
    expect(page.checks[0]!.html).toBe('<p>A <a href="/glossary/#token"><em>t</em></a>.</p>');
  });

  test('a link to another section holds, under any base path', async () => {
    expect(await gathered('See [2](section:2#body).', '')).toContain('href="/sections/2-second/#body"');
    expect(await gathered('See [2](section:2).', '/companion')).toContain('href="/companion/sections/2-second/"');
  });

  test('a formula stays', async () =>
    expect(await gathered('As $x$.')).toContain('<span class="katex" translate="no">'));
});

test('the page itself is left as it is', async () => {
  const { html } = await compile(check('See [@alpha2024].'));
  expect(html).toContain('<a href="#ref-alpha2024" data-cite="alpha2024" id="cite-1-1"');
});
