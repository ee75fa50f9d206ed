import { afterEach, describe, expect, test, vi } from 'vitest';
import { feedEntry, firstSentence } from '../../src/export/feed.ts';
import { escapeXml } from '../../src/lib/xml.ts';

afterEach(() => vi.unstubAllEnvs());

test('an update as an entry of a feed stands alone: full addresses, citations to the sources, formulas as TeX', () => {
  vi.stubEnv('SITE', 'https://example.org');
  const html =
    '<p>A sequel of <span class="katex"><math><annotation>2^n</annotation></math></span> came out in 10<sup>−3</sup> s, says <a href="/sections/2-second/#body">the second</a> <span class="cites">(<a class="cite" data-cite="beta2025" href="/sources/#beta2025">The Beta Lab 2025</a>)</span></p><p>More.</p>';
  const section = {
    id: '1-first',
    path: '/sections/1-first/',
    data: { number: 1, title: 'First: a section & more', topics: ['data'] },
  };
  const other = {
    id: '2-second',
    path: '/sections/2-second/',
    data: { number: 2, title: 'Second <i>: more', topics: ['models', 'data'] },
  };
  const references = new Map([['beta2025', { url: 'https://example.org/beta' }]]);
  const update = { id: 'sequel', date: '2025-03', html, references: ['beta2025'] };
  const entry = (also: object[]) =>
    feedEntry(
      { section, update, also } as never,
      new Map([
        ['data', 'Data'],
        ['models', 'Models'],
      ]),
      references as never,
    );
  const text = escapeXml(
    '<p>March 2025.</p><p>A sequel of <code>2^n</code> came out in 10<sup>−3</sup> s, says <a href="https://example.org/sections/2-second/#body">the second</a> <span>(<a href="https://example.org/beta">The Beta Lab 2025</a>)</span></p><p>More.</p><p>From section <a href="https://example.org/sections/1-first/">1: First: a section &amp; more</a>.</p>',
  );
  const alone = entry([]);
  expect(alone).toContain('<id>https://example.org/sections/1-first/#since-sequel</id>');
  expect(alone).toContain('<title>First: A sequel of 2^n came out in 10⁻³ s, says the second</title>');
  expect(alone).toContain('<updated>2025-03-01T00:00:00Z</updated>');
  expect(alone).toContain(
    `<category term="data" scheme="https://example.org/topics/" label="Data"/>\n<content type="html">${text}</content>`,
  );
  const told = entry([{ section: other, update: { id: 'same' } }]);
  const also =
    '<p>Also in <a href="https://example.org/sections/2-second/#since-same">2\u00a0· Second &lt;i&gt;</a>.</p>';
  expect(told, 'told in another section too').toContain(`${text}${escapeXml(also)}</content>`);
  expect(told).toContain('<category term="models" scheme="https://example.org/topics/" label="Models"/>');
});

describe('the first sentence', () => {
  test.each([
    ['of several', 'One, at 1.5 times. Two.', 'One, at 1.5 times'],
    ['where a citation was', 'One came out , and two . Three.', 'One came out, and two'],
    ['that asks', 'Why? Because.', 'Why?'],
    ['that is long', `${'word '.repeat(10)}end.`, 'word word word word …'],
    ['cut after a comma', 'one two three, fourteen fifteen', 'one two three …'],
  ])('%s', (_, text, first) => expect(firstSentence(text, 22)).toBe(first));
});
