import { expect, test } from 'vitest';
import { count, countInWords } from '../../src/lib/numbers.ts';

test.each([
  [count(1, 'source'), '1\u00a0source'],
  [count(0, 'source'), '0\u00a0sources'],
  [count(12345, 'source'), '12,345\u00a0sources'],
  [count(2, 'entry', 'entries'), '2\u00a0entries'],
])('a count cannot be parted from its noun, and agrees with it: %s', (made, expected) => expect(made).toBe(expected));

test.each([
  [countInWords(0, 'section'), 'no sections'],
  [countInWords(1, 'section'), 'one section'],
  [countInWords(10, 'section'), 'ten sections'],
  [countInWords(11, 'section'), '11 sections'],
  [countInWords(3, 'entry', 'entries'), 'three entries'],
])('in running text small counts are words: %s', (made, expected) => expect(made).toBe(expected));
