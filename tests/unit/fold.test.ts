import { expect, test } from 'vitest';
import { foldForIndex, foldQuery } from '../../src/search/fold.ts';

test.each([
  ['l’évaluation', "l'évaluation"],
  ['lʼévaluation', "l'évaluation"],
  ['œuvre et Œuvre', 'oeuvre et Oeuvre'],
  ['vitæ, Æsop', 'vitae, Aesop'],
  ['<a href="/é">é</a>', '<a href="/é">é</a>'],
])('%s is indexed as %s', (text, folded) => expect(foldForIndex(text)).toBe(folded));

test('a query is folded alike, and its spaces do not count', () => {
  expect(foldQuery('  l’œuvre \t\n ouverte ')).toBe("l'oeuvre ouverte");
});
