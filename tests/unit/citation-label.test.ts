import { describe, expect, test } from 'vitest';
import { suffixes } from '../../src/lib/citation-label.ts';

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
