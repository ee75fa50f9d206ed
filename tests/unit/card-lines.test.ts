import { describe, expect, test } from 'vitest';
import { balance, breakLines, fit } from '../../src/build/cards/lines.ts';

/** Every character is one wide. */
const measure = (text: string) => text.length;

describe('lines of a sharing picture', () => {
  test('break at plain spaces and hold at no-break spaces', () => {
    expect(breakLines('a bb ccc', 4, measure)).toEqual(['a bb', 'ccc']);
    expect(breakLines('a\u00a0bb ccc', 3, measure)).toEqual(['a\u00a0bb', 'ccc']);
  });

  test('a balanced text has no last line of a single short word', () => {
    expect(breakLines('one two six ten a', 15, measure)).toEqual(['one two six ten', 'a']);
    expect(balance('one two six ten a', 15, measure)).toEqual(['one two', 'six ten a']);
  });

  test('a text takes the largest size at which it fits', () => {
    const room = { width: 100, height: 45, leading: 1 };
    expect(fit('aaaa bbbb', [30, 20, 10], room, measure)).toEqual({ size: 20, lines: ['aaaa', 'bbbb'] });
  });

  test('a text that fits in no size is cut, and shows it', () => {
    const { size, lines } = fit('aaaa bbbb cccc dddd', [20, 10], { width: 60, height: 20, leading: 1 }, measure);
    expect(size).toBe(10);
    expect(lines).toEqual(['aaaa', 'bbbb …']);
  });
});
