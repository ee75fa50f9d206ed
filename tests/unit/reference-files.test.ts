import { describe, expect, test, vi } from 'vitest';

vi.mock('astro:content', () => ({}));
const { bibtexFile, cslItem } = await import('../../src/lib/reference-files.ts');

const bibtex = '@misc{a2024,\n  title = {A},\n  eprint = {2401.00001},\n  archivePrefix = {arXiv},\n}';
const csl = {
  id: 'a2024',
  'citation-key': 'a2024',
  type: 'document',
  title: 'A',
  keyword: 'primary',
  annote: 'Seen on a copy.',
  note: 'For readers',
  author: [{ family: 'Ma', given: 'Shuming' }, { family: 'DeepSeek-AI' }, { family: 'others' }],
};

describe('the sources as files', () => {
  test('CSL-JSON has neither our keywords nor remarks for editors', () => {
    expect(cslItem({ csl, bibtex })).toEqual({
      id: 'a2024',
      type: 'article',
      title: 'A',
      note: 'For readers',
      publisher: 'arXiv',
      number: 'arXiv:2401.00001',
      author: [{ family: 'Ma', given: 'Shuming' }, { literal: 'DeepSeek-AI' }, { literal: 'others' }],
    });
  });

  test('a paper that appeared elsewhere keeps its type', () => {
    expect(cslItem({ csl: { ...csl, type: 'paper-conference' }, bibtex })).toMatchObject({ type: 'paper-conference' });
  });

  test('what is neither is a page', () => {
    expect(cslItem({ csl, bibtex: '@misc{a2024,}' })).toMatchObject({ type: 'webpage' });
  });

  test('BibTeX says what the keywords mean', () => {
    expect(bibtexFile([{ bibtex } as never])).toMatch(
      /^% The sources of .*\n% keywords: primary[\s\S]*\n\n@misc\{a2024,/,
    );
  });
});
