import { expect, test, vi } from 'vitest';

vi.mock('astro:content', () => ({}));
const { bibtexFile } = await import('../../src/lib/reference-files.ts');

test('the file of all sources says what the keywords mean', () => {
  const bibtex = '@misc{a2024,\n  title = {A},\n}';
  expect(bibtexFile([{ bibtex } as never])).toMatch(
    /^% The sources of .*\n% keywords: primary[\s\S]*\n\n@misc\{a2024,/,
  );
});
