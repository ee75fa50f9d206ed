import { describe, expect, test } from 'vitest';
import { unbreakable } from '../../../src/markdown/typography.ts';
import { compile } from './compile.ts';

describe('a line does not break', () => {
  test.each([
    ['between a number and its unit', 'has 80 GB and 2.5 billion parameters', 'has 80~GB and 2.5~billion parameters'],
    ['around a multiplication sign', '2 × 3 × 4', '2~×~3~×~4'],
    ['between a label and its number', 'Table 1, Eq. 2, section 3, p. 4', 'Table~1, Eq.~2, section~3, p.~4'],
  ])('%s', (_, text, expected) => expect(unbreakable(text)).toBe(expected.replaceAll('~', '\u00a0')));

  test('between a number and a square unit', () => {
    expect(unbreakable('is 826 mm² large, 5 mm²')).toBe('is 826\u00a0mm² large, 5\u00a0mm²');
  });
});

describe('a line may break', () => {
  test.each([
    '10 smaller models',
    '3 minimal pairs',
    'a table of 5 rows',
    'the page that',
    'the stable 2',
    'by 4 × more',
  ])('in "%s"', (text) => expect(unbreakable(text)).toBe(text));
});

describe('digits that few fonts have become real ones', () => {
  test.each([
    ['10¹² bytes', '10<sup>12</sup> bytes'],
    ['10⁻³, mm²', '10<sup>−3</sup>, mm<sup>2</sup>'],
    ['H₂O and W₁₀', 'H<sub>2</sub>O and W<sub>10</sub>'],
    ['5 × 10²', '5\u00a0×\u00a010<sup>2</sup>'],
  ])('%s', async (text, expected) => expect((await compile(text)).html).toBe(`<p>${expected}</p>`));
});

test('code is left as it is', async () => {
  expect((await compile('In `4 GB` of 4 GB.')).html).toBe('<p>In <code>4 GB</code> of 4\u00a0GB.</p>');
});

test('bold begins a paragraph or an item; within a sentence it becomes italic', async () => {
  const { html } = await compile('**Planning.** It is **not** new.\n\n- **One**, and **two**.');
  expect(html).toContain('<p><strong>Planning.</strong> It is <em>not</em> new.</p>');
  expect(html).toContain('<li><strong>One</strong>, and <em>two</em>.</li>');
});

test('a name stays on one line, and so do a formula and the signs beside it, but not a long formula', async () => {
  const { html } = await compile('Ask GPT-4o ($x = y$, then $k$-th) now.');
  expect(html).toContain(
    'Ask <span class="whole">GPT-4o</span> <span class="whole">(<span class="katex" translate="no">',
  );
  expect(html).toMatch(/<\/span><wbr><span class="base">.*<\/span>,<\/span> then <span class="whole">/);
  expect(html).toMatch(/-th\)<\/span> now/);
});
