import { expect, test } from 'vitest';
import { parsePage } from '../../src/build/search-pages.ts';

const textsOf = (html: string): string[] =>
  parsePage(`<title>x</title><main><h1>Title</h1>${html}</main>`).passages.map(({ text }) => text);

test('powers stay powers in the words of a page: 10⁹ is not 109', () => {
  expect(textsOf('<p>405 × 10<sup>9</sup> weights.</p><h2 id="a">A</h2><p>10<sup>12</sup>, 10⁹</p>')).toEqual([
    '405 × 10⁹ weights.',
    '10¹², 10⁹',
  ]);
});
test('a gloss is a passage of its own, named in both languages', () => {
  const gloss =
    '<aside class="gloss" id="gloss-pruning"><span class="gloss-en">pruning</span><span class="gloss-fr">élagage</span><div class="gloss-body"><p>Suppression.</p></div></aside>';
  const { passages, glossed } = parsePage(`<title>x</title><main><h1>T</h1><p>Text.</p>${gloss}</main>`);
  expect(glossed).toEqual(['pruning']);
  expect(passages.at(-1)).toMatchObject({
    id: 'gloss-pruning',
    kind: 'gloss',
    title: 'pruning · élagage',
    text: 'Suppression.',
  });
});
