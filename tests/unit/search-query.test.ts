import { describe, expect, test } from 'vitest';
import { editDistance, nearestWord } from '../../src/search/correct.ts';
import { fold } from '../../src/search/fold.ts';
import { decodePostings, encodePostings } from '../../src/search/format.ts';
import { parseQuery } from '../../src/search/query.ts';

describe('a query', () => {
  test.each([
    '24',
    '#24',
    'section 24',
    'Slide #24',
    'no. 24',
    'n° 24',
    'nº 24',
    'diapositive 24',
    'slide no 24',
    'sec. 24',
    'p. 24',
    '§ 24',
    'chapitre 24',
    'la diapo n° 24',
  ])('“%s” asks for a section by number', (words) => expect(parseQuery(words).number).toBe(24));
  test.each(['24 bits', 'GPT 4', '1.58', '2024', 'o1', 'llama 3'])('“%s” does not', (words) => {
    expect(parseQuery(words).number).toBeUndefined();
  });
  test('keeps the words that say something, and all when none does', () => {
    expect(parseQuery('how many tokens was it').slots.map(({ word }) => word)).toEqual(['tokens']);
    expect(parseQuery('what is it').slots).toHaveLength(3);
  });
  test('a word that a hyphen joins to a stop word may be meant with it', () => {
    expect(parseQuery('re-ranking').slots[0]).toMatchObject({ word: 'ranking', joined: 'reranking' });
    expect(parseQuery('ranking').slots[0]!.joined).toBeUndefined();
    expect(parseQuery('neuro-symbolic').slots[1]).toMatchObject({ word: 'symbolic', hyphen: true });
    expect(parseQuery('neuro symbolic').slots[1]!.hyphen).toBe(false);
  });
  test('is open while its last word may be unfinished', () => {
    expect(parseQuery('quantiz').open).toBe(true);
    expect(parseQuery('quantization ').open).toBe(false);
  });
  test('knows phrases in English and French quotation marks', () => {
    expect(parseQuery('"chain of thought"').phrase).toBe('chain of thought');
    expect(parseQuery('« chaîne de pensée »').phrase).toBe('chaîne de pensée');
    expect(parseQuery('"mamba"').phrase).toBeUndefined();
  });
});

describe('typing errors', () => {
  test('the distance counts a swap of neighbours once, and stops at its limit', () => {
    expect(editDistance('modle', 'model', 2)).toBe(1);
    expect(editDistance('colapse', 'collapse', 2)).toBe(1);
    expect(editDistance('ca', 'abc', 3)).toBe(3);
    expect(editDistance('transformer', 'mamba', 2)).toBe(3);
  });
  const known = ['élagage', 'Mamba', 'pruning', 'GPT-4o', 'quantization', 'llama'].map((word) => ({
    word,
    folded: fold(word),
  }));
  test.each([
    ['prunning', 'pruning'],
    ['quantizaiton', 'quantization'],
    ['elagge', 'élagage'],
    ['lama', 'llama'],
  ])('%s is taken for %s', (typed, word) => expect(nearestWord(typed, known)?.word).toBe(word));
  test.each(['cat', 'xyzzyplugh', 'gpt-5o', 'zebra'])('%s is like nothing known', (typed) => {
    expect(nearestWord(typed, known)).toBeUndefined();
  });
  test.each(['prouver', 'running', 'lamma'])(
    '%s is another word, unless nothing else of the query is known',
    (typed) => {
      const more = [...known, ...['premier', 'pouvoir'].map((word) => ({ word, folded: word }))];
      expect(nearestWord(typed, more)).toBeUndefined();
    },
  );
  test('a query of unknown words alone is taken for what comes near', () => {
    expect(nearestWord('prunnign', known)?.word).toBe('pruning');
    expect(nearestWord('pruninng', known, true)?.word).toBe('pruning');
    expect(nearestWord('lruning', known)).toBeUndefined();
    expect(nearestWord('lruning', known, true)?.word).toBe('pruning');
  });
});

describe('postings come back as they were written', () => {
  const postings = [
    { page: 0, impact: 1, passages: [0] },
    { page: 40, impact: 0.5, passages: [3, 0, 62] },
    { page: 41, impact: 0.25, passages: [] },
    { page: 2099, impact: 0, passages: [1, 2] },
  ];
  test('of a name', () => {
    expect(decodePostings(encodePostings(postings, 2100), false)).toEqual({ df: 2100, postings });
  });
  test('of a word, with the searches that hold it', () => {
    const searches = [[], [0, 1, 33, 2000], [2], [7]];
    const words = postings.map((posting, place) => ({ ...posting, searches: searches[place]! }));
    expect(decodePostings(encodePostings(words, 3), true)).toEqual({ df: 3, postings: words });
  });
});
