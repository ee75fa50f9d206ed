import { describe, expect, test } from 'vitest';
import { suggest } from '../../src/lib/suggest.ts';
import { sectionIds } from '../../src/loaders/names.ts';
import { folder, workIn } from './support.ts';

describe('the hint for a wrong name', () => {
  const names = ['token', 'benchmark', 'kv-cache', 'mmlu', 'mmlu-pro'];
  test.each([
    ['one letter left out', 'tokn', ' Did you mean token?'],
    ['two letters swapped', 'bnechmark', ' Did you mean benchmark?'],
    ['a part of the name', 'cache', ' Did you mean kv-cache?'],
    ['more than the name', 'tokenizer', ' Did you mean token?'],
    ['several that come near', 'mmlu-', ' Did you mean mmlu or mmlu-pro?'],
    ['nothing near', 'quantization', ''],
  ])('%s: %s', (_, wrong, hint) => expect(suggest(wrong, names)).toBe(hint));

  test('names three at most', () => {
    expect(suggest('a-', ['a-1', 'a-2', 'a-3', 'a-4'])).toBe(' Did you mean a-1 or a-2 or a-3?');
  });
});

test('sections are known by the number their file begins with; without a folder there are none', () => {
  workIn(folder({ 'content/sections/24-quantization.mdx': '', 'content/sections/24-notes.txt': '' }));
  expect([...sectionIds()]).toEqual([['24', '24-quantization']]);
  workIn(folder({}));
  expect([...sectionIds()]).toEqual([]);
});
