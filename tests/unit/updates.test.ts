import { afterEach, describe, expect, test, vi } from 'vitest';
import { feedEntry, firstSentence } from '../../src/export/updates.ts';

afterEach(() => vi.unstubAllEnvs());

test('an update as an entry of a feed stands alone: full addresses, citations to the sources, formulas as TeX', () => {
  vi.stubEnv('SITE', 'https://example.org');
  const html =
    '<p>A sequel of <span class="katex"><math><annotation>2^n</annotation></math></span> came out in 10<sup>−3</sup> s, says <a href="/sections/2-second/#body">the second</a> <span class="cites">(<a class="cite" data-cite="beta2025" href="/sources/#beta2025">The Beta Lab 2025</a>)</span></p><p>More.</p>';
  const section = {
    id: '1-first',
    data: { number: 1, title: 'First: a section & more', topics: ['data'] },
  };
  const other = { id: '2-second', data: { number: 2, title: 'Second <i>: more', topics: ['models', 'data'] } };
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
  const alone = {
    address: 'https://example.org/sections/1-first/#since-sequel',
    date: '2025-03',
    title: 'First: A sequel of 2^n came out in 10⁻³ s, says the second',
    html: '<p>March 2025.</p><p>A sequel of <code>2^n</code> came out in 10<sup>−3</sup> s, says <a href="https://example.org/sections/2-second/#body">the second</a> <span>(<a href="https://example.org/beta">The Beta Lab 2025</a>)</span></p><p>More.</p><p>From section <a href="https://example.org/sections/1-first/">1: First: a section &amp; more</a>.</p>',
    topics: [{ id: 'data', title: 'Data' }],
  };
  expect(entry([])).toEqual(alone);
  expect(entry([{ section: other, update: { id: 'same' } }]), 'told in another section too').toEqual({
    ...alone,
    html: `${alone.html}<p>Also in <a href="https://example.org/sections/2-second/#since-same">2\u00a0· Second &lt;i&gt;</a>.</p>`,
    topics: [...alone.topics, { id: 'models', title: 'Models' }],
  });
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
