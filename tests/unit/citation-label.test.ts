import { describe, expect, test } from 'vitest';
import { suffixes, when, who, type CslItem } from '../../src/lib/citation-label.ts';

const item = (fields: Partial<CslItem>): CslItem => ({ id: 'key', type: 'book', title: 'A Title', ...fields });

describe('who', () => {
  test.each([
    ['the organisation', [{ literal: 'OpenAI' }], 'OpenAI'],
    ['the family name alone', [{ family: 'Dao', given: 'Tri' }], 'Dao'],
    ['both of two', [{ family: 'Dao' }, { family: 'Gu' }], 'Dao and Gu'],
    ['the first of three', [{ family: 'Ma' }, { family: 'Wang' }, { family: 'Wei' }], 'Ma et al.'],
    ['the first of "Ma and others"', [{ family: 'Ma' }, { family: 'others' }], 'Ma et al.'],
    ['the next when a name is empty', [{ given: 'Plato' }, { family: 'Gu' }], 'Gu'],
  ])('names %s', (_, author, expected) => expect(who(item({ author }))).toBe(expected));

  test.each([
    ['Five words make a title', 'Five words make a title'],
    ['Six words make a longer title', 'Six words make a …'],
  ])('falls back on the title, cut after four words when it has more than five: %s', (title, expected) =>
    expect(who(item({ title }))).toBe(expected),
  );
});

test.each([
  [{ 'date-parts': [[2024, 10, 10]] }, '2024'],
  [{}, 'n.d.'],
  [undefined, 'n.d.'],
])('when: %j → %s', (issued, expected) => expect(when(item({ ...(issued && { issued }) }))).toBe(expected));

describe('suffixes', () => {
  test('tell apart the sources with the same label, in the order given, and leave the others alone', () => {
    const labels = new Map([
      ['o1', 'OpenAI 2024'],
      ['meta', 'Meta 2024'],
      ['gpt', 'OpenAI 2024'],
    ]);
    expect([...suffixes(labels)]).toEqual([
      ['o1', 'a'],
      ['gpt', 'b'],
    ]);
  });

  test('go on after z with aa, ab', () => {
    const labels = new Map(Array.from({ length: 53 }, (_, index) => [`key${index}`, 'Same 2024']));
    const letters = [...suffixes(labels).values()];
    expect([letters[25], letters[26], letters[27], letters[52]]).toEqual(['z', 'aa', 'ab', 'ba']);
  });
});
