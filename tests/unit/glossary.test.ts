import { describe, expect, test, vi } from 'vitest';
import { collate, initial } from '../../src/lib/glossary.ts';

vi.mock('astro:content', () => ({}));

test('terms are sorted without regard to case and accents, and numbers by their value', () => {
  const terms = ['token', 'Épreuve', 'pass@10', 'AIME', 'pass@2', 'epoch', 'éprouver'];
  expect(terms.sort(collate)).toEqual(['AIME', 'epoch', 'Épreuve', 'éprouver', 'pass@2', 'pass@10', 'token']);
});

describe('the letter under which a term stands', () => {
  test.each([
    ['token', 'T'],
    ['Épreuve', 'E'],
    ['4-bit weights', '#'],
    ['μP', '#'],
  ])('%s: %s', (word, letter) => expect(initial(word)).toBe(letter));
});
