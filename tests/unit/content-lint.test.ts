import { describe, expect, test } from 'vitest';
import { loadContent } from '../../tools/content-lint/load.ts';
import { rules } from '../../tools/content-lint/rules.ts';

/** Rule → the places in its `fail/` fixture that it must name, as "file:line" below `content/`. */
const expected: Record<string, string[]> = {
  'cited-figures': ['1', '3', '5', '7', '9', '21', '23', '25', '27', '11', '16'].map(
    (line) => `sections/7-page.mdx:${line}`,
  ),
  unused: ['references.bib:6', 'glossary/token.md:1', 'figures/7-bars.yaml:1'],
  summaries: ['sections/7-page.mdx:2', 'pages/about.mdx:1'],
  ranks: ['references.bib:11', 'sections/7-page.mdx:1'],
  acronyms: ['sections/7-page.mdx:1', 'sections/7-page.mdx:3'],
  french: [
    'glossary/token.md:3',
    ...Array<string>(2).fill('glossary/token.md:5'),
    ...Array<string>(5).fill('glossary/token.md:7'),
    'sections/7-page.mdx:1',
  ],
  spelling: [
    'sections/7-page.mdx:5',
    ...Array<string>(2).fill('sections/7-page.mdx:2'),
    'figures/7-bars.yaml:1',
    'figures/7-bars.yaml:3',
    'glossary/token.md:2',
    'glossary/token.md:5',
    'words.txt:3',
  ],
  headings: ['sections/7-page.mdx:5', 'sections/7-page.mdx:9'],
  typography: [
    ...['5', '7', '9', '11', '13', '15', '19', '2'].map((line) => `sections/7-page.mdx:${line}`),
    'figures/7-bars.yaml:1',
  ],
  size: [...Array<string>(5).fill('sections/7-page.mdx:1'), 'sections/8-page.mdx:1'],
};

describe.each(rules)('$name', ({ name, check }) => {
  const faults = (side: string) => check(loadContent(`tests/fixtures/lint/${name}/${side}`));

  test('names every fault of its failing fixture, with a remedy', () => {
    const found = faults('fail');
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(
      expected[name]!.map((place) => `content/${place}`),
    );
    for (const { message } of found)
      expect(message).toMatch(/\b(Add|Choose|Cite|Cut|Mend|Replace|Shorten|Sort|[Ww]rite|Say|put)\b/);
  });

  test('lets its passing fixture be', () => {
    expect(faults('pass')).toEqual([]);
  });
});

test('every rule has its fixtures', () => {
  expect(Object.keys(expected)).toEqual(rules.map(({ name }) => name));
});
