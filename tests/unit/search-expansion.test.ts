import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPhrases } from '../../src/build/search-content.ts';
import { PageWeigher } from '../../src/build/search-weigher.ts';

/** A folder `content/` with these files in `searches/`. */
function contentWith(files: Record<string, string>): string {
  const content = mkdtempSync(join(tmpdir(), 'searches-'));
  mkdirSync(join(content, 'searches'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(content, 'searches', name), text);
  return content;
}

describe('what readers type for a section', () => {
  const sections = new Set(['21-pruning', '24-quantization']);
  test('is one phrase a line, blank lines aside', () => {
    const content = contentWith({ '21-pruning.txt': 'cut layers\n\n élaguer un modèle \n' });
    expect(readPhrases(content, sections)).toEqual(new Map([['21-pruning', ['cut layers', 'élaguer un modèle']]]));
  });
  test('a file that belongs to no section is refused, with its name', () => {
    expect(() => readPhrases(contentWith({ '22-x.txt': 'a' }), sections)).toThrow(
      'content/searches/22-x.txt: no content/sections/22-x.mdx',
    );
  });
  test('a phrase said twice is refused, with both places', () => {
    const content = contentWith({ '21-pruning.txt': 'Cut layers', '24-quantization.txt': 'fewer bits\ncut layers' });
    expect(() => readPhrases(content, sections)).toThrow(
      /24-quantization\.txt:2: “cut layers” stands at content\/searches\/21-pruning\.txt:1/,
    );
  });
});

describe('the weigher', () => {
  const keys = (fill: (weigher: PageWeigher) => void) => {
    const weigher = new PageWeigher();
    fill(weigher);
    return weigher.results(1);
  };
  test('keeps two words in a row that stand in more than one text', () => {
    const found = keys((weigher) => weigher.pairs(['cut whole layers', 'why cut whole networks'], 0.4, 0));
    expect([...found.keys()]).toEqual(['cut whole']);
  });
  test('a number is also found without its decimals, at less', () => {
    const found = keys((weigher) => weigher.field('83.3% of 7.6', 1, 0));
    expect(found.get('83')!.impact).toBeLessThan(found.get('83.3')!.impact);
    expect(found.has('8')).toBe(false);
  });
  test('the outer two of three words in a row are a name too', () => {
    expect(keys((weigher) => weigher.name('Llama 3.1 405B', 1, 0)).has('llama 405b')).toBe(true);
  });
});
