import { describe, expect, test } from 'vitest';
import { loadContent } from '../../tools/content-lint/load.ts';
import { errorsOf, rules } from '../../tools/content-lint/rules.ts';
import { folder } from './support.ts';

/** A place as often as it must be named. */
const times = (count: number, place: string) => Array<string>(count).fill(place);
const page = 'sections/7-page.mdx';

/** Rule → the places in its `fail/` fixture that it must name, as "file:line" below `content/`. */
const expected: Record<string, string[]> = {
  'cited-figures': [1, 3, 5, 7, 9, 21, 23, 25, 27, 11, 16].map((line) => `${page}:${line}`),
  unused: ['glossary/token.md:1', 'figures/7-bars.yaml:1', 'references.bib:6'],
  ranks: [`${page}:1`],
  acronyms: [`${page}:1`, `${page}:3`],
  french: [
    `${page}:4`,
    `${page}:5`,
    `${page}:8`,
    `${page}:12`,
    'glossary/token.md:3',
    ...times(2, 'glossary/token.md:5'),
    ...times(5, 'glossary/token.md:7'),
    ...times(3, 'glossary/token.md:9'),
  ],
  spelling: [
    ...[2, 2, 5, 7, 10, 12, 15, 15, 19].map((line) => `${page}:${line}`),
    'glossary/token.md:2',
    'glossary/token.md:5',
    'topics/data.md:2',
    'topics/data.md:5',
    'figures/7-bars.yaml:1',
    'figures/7-bars.yaml:3',
    'words.txt:3',
  ],
  headings: [`${page}:5`],
  typography: [
    ...[2, 4, 7, 9, 11, 13, 15, 17, 21, 23, 25, 27].map((line) => `${page}:${line}`),
    'topics/data.md:5',
    'figures/7-bars.yaml:3',
  ],
  size: [...times(5, `${page}:1`), ...times(2, 'sections/8-page.mdx:1')],
  newcomers: [...[1, 5, 7, 13].map((line) => `${page}:${line}`), 'topics/data.md:5'],
};

describe.each(rules)('$name', (rule) => {
  const errors = (side: string) => errorsOf(rule, loadContent(`tests/fixtures/lint/${rule.name}/${side}`));

  test('names every error of its failing fixture, with a remedy', async () => {
    const found = await errors('fail');
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(
      expected[rule.name]!.map((place) => `content/${place}`),
    );
    for (const { message } of found)
      expect(message).toMatch(/\b(Add|Choose|Cite|Cut|Fix|Replace|Shorten|Sort|[Ww]rite|Say|put)\b/);
  });

  test('lets its passing fixture be', async () => {
    const content = loadContent(`tests/fixtures/lint/${rule.name}/pass`);
    expect(content.unread).toEqual([]);
    expect(await errorsOf(rule, content)).toEqual([]);
  });
});

test('every rule has its fixtures', () => {
  expect(Object.keys(expected)).toEqual(rules.map(({ name }) => name));
});

test('a file that cannot be read is named, with its line and a remedy, and stops no other', () => {
  const content = loadContent(
    folder({
      'content/sections/1-one.mdx': '---\ntitle: One: two\n---\n',
      'content/sections/2-two.mdx': '---\ntitle: Two\n---\n\nA {broken word.\n',
      'content/sections/4-four.mdx': '---\ntitle: Four\n---\n\n<Check id="open">\n\nText.\n',
      'content/sections/3-three.mdx': '\uFEFF---\r\ntitle: Three\r\n---\r\n\r\nText.\r\n',
      'content/glossary/empty.md': '',
      'content/figures/1-bars.yaml': 'title: [\n',
      'content/references.bib':
        '@online{zero,\n  title = {Title},\n  keywords = {primary},\n}\n\n@online{one,\n  title = {Title},\n}\n',
    }),
  );
  const read = content.items.flatMap(({ kind, file, passages }) =>
    kind === 'words' ? [] : [`${file} ${passages.map(({ line, text }) => `${line} ${text}`).join(', ')}`],
  );
  expect(read).toEqual(['content/sections/3-three.mdx 2 Three, 5 Text.', 'content/glossary/empty.md ']);
  const places = [
    'sections/1-one.mdx:2',
    'sections/2-two.mdx:5',
    'sections/4-four.mdx:5',
    'figures/1-bars.yaml:2',
    'references.bib:6',
  ];
  expect(content.unread.map(({ file, line }) => `${file}:${line}`)).toEqual(places.map((place) => `content/${place}`));
  for (const { message } of content.unread) expect(message).toMatch(/[.?!] The file cannot be read\. Fix it\.$/);
});

test.each([
  ['English is that of the United States', 'en', 'color license measured unaffected', 'colour licence analyse measurd'],
  [
    'French knows its irregular forms and its accents',
    'fr',
    'modèles entraînent peut vaut aient journaux évaluée puissants',
    'modele entrainnent journals evaluée',
  ],
])('%s', async (_, field, right, wrong) => {
  const spelling = rules.find(({ name }) => name === 'spelling')!;
  const glossary = { 'content/glossary/a.md': `---\n${field}: ${right} ${wrong}\n---\n`, 'content/words.txt': '' };
  const messages = (await errorsOf(spelling, loadContent(folder(glossary)))).map(({ message }) => message);
  expect(messages.map((message) => /"(.+?)"/.exec(message)![1])).toEqual(wrong.split(' '));
});
