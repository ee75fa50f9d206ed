import { expect, test } from 'vitest';
import { splitAtNames } from '../../src/lib/names.ts';

test.each([
  ['Ask GPT-4o, then o1-mini.', ['GPT-4o', 'o1-mini']],
  ['in BF16/FP8, with 4-bit weights (DeepSeek-R1)', ['BF16/FP8', '4-bit', 'DeepSeek-R1']],
  ['Claude 3.5-Sonnet of 2024-12-05', ['3.5-Sonnet', '2024-12-05']],
  ['state-of-the-art, and/or', []],
  ['a-name-of-too-many-parts-for-1-line', []],
  ['https://example.org/a-1/b-2', []],
])('names of one line in: %s', (text, names) => {
  const pieces = splitAtNames(text);
  expect(pieces.filter((_, index) => index % 2 === 1)).toEqual(names);
  expect(pieces.join('')).toBe(text);
});
