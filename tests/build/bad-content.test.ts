/**
 * What becomes of an error in the content, once for each part of the build that finds some. What each of them finds, and
 * says of it, is tested without a build: `tests/unit/markdown/`, `content-errors`, `cross-check`, `figures`, `bibliography`.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildSite, replace, type Changes } from '../support/site.ts';

/** Files of the small site in `tests/fixtures/content`. */
const first = 'content/sections/1-first.mdx';
const second = 'content/sections/2-second.mdx';
const third = 'content/sections/3-third.mdx';
const bib = 'content/references.bib';
const yaml = 'content/figures/1-speed.yaml';
const token = 'content/glossary/token.md';

const original = (path: string) => readFileSync(`tests/fixtures/${path}`, 'utf8');
/** Where a text stands in the small site: "content/a.mdx:12:". */
const place = (path: string, near: string) => `${path}:${original(path).split(near, 1)[0]!.split('\n').length}:`;
const all =
  (...changes: ((text: string) => string)[]) =>
  (old: string) =>
    changes.reduce((text, change) => change(text), old);

const question = '{ text: "Est-ce vrai\u00a0?", target:';

describe('the build stops, with file, line and remedy, at', () => {
  test.concurrent.each<[name: string, changes: Changes, says: string[]]>([
    [
      'errors of front matter and figure descriptions, told all at once',
      {
        [first]: all(
          replace('topics: [data]', 'topics: [data]\ncolour: red'),
          replace('summary: One sentence that sums the first section up.', `summary: ${'a'.repeat(161)}`),
          replace('  unit: times\n', ''),
        ),
        [second]: all(
          replace('number: 2\n', 'number: two\n'),
          replace('{ number: 3, why: its', '{ number: 1, why: its'),
        ),
        [third]: replace('title: The', 'title: Third: the'),
        [yaml]: replace('kind: bar', 'kind: pie'),
        [token]: replace('fr: jeton\n', ''),
        'content/glossary/empty.md': 'Un texte nu.\n',
        'content/topics/data.md': replace('order: 1', 'order: 1\ncolour: red'),
      },
      [
        `${first}:9: front matter: Unrecognized key: "colour"`,
        `${first}:10: summary: One sentence that sums the section up: 161 characters, at most 160. Shorten it.`,
        `${first}:12: keyFigure.unit: The unit: "times", "%", "GB" …`,
        `${second}:2: number: Give the slide number of the report, for example 24.`,
        `${second}:20: related.1.number: Section 1 stands twice. Name each related section once.`,
        `${third}:3: broken YAML: `,
        `${yaml}:2: kind: kind is one of bar, grouped-bar, stacked-bar, dot, slope, line, range, diagram.`,
        `${token}:2: fr: The French term.`,
        'content/glossary/empty.md:1: it must begin with front matter between two lines of ---.',
        'content/topics/data.md:4: front matter: Unrecognized key: "colour"',
      ],
    ],
    [
      'a source without a rank',
      { [bib]: replace('  keywords = {secondary},\n', '') },
      [
        `${place(bib, '@online{beta2025')} "beta2025" has no rank. Add keywords = {primary}, {secondary} or {tertiary}.`,
      ],
    ],
    [
      'a table without one of its columns, though no section shows the figure',
      {
        'content/figures/2-unused.yaml': original(yaml),
        'content/figures/2-unused.csv': 'machine,tokens_per_s\nslow,7.6\n',
      },
      ['content/figures/2-unused.csv: the column "file_mib" of 2-unused.yaml is missing.'],
    ],
    [
      'two files with one number',
      { 'content/sections/1-twin.mdx': original(first) },
      ['content/sections/1-twin.mdx:2: Section 1 exists already, in 1-first. Give each its own number.'],
    ],
    [
      'an error in the text of a section',
      { [first]: replace('A sequel came out [@beta2025]', 'A sequel came out [@beta2024]') },
      [
        place(first, 'A sequel came out'),
        'No source has the key "beta2024". Did you mean beta2025? Add it to content/references.bib or fix the key.',
      ],
    ],
    [
      'a page without which the site is not whole',
      { 'content/pages/report.mdx': undefined },
      ['content/pages/report.mdx does not exist.'],
    ],
    [
      'an error in a gloss',
      { [token]: replace('unité de lecture', 'unité [@nobody]') },
      [place(token, 'unité de lecture'), 'No source has the key "nobody".'],
    ],
    [
      'an event that no other section tells',
      { [first]: replace('date="2025-03"', 'date="2025-03" event="sequel"') },
      [
        `${place(first, 'date="2025-03"')} No other section has an update with event="sequel". Fix the name, or leave event out.`,
      ],
    ],
    [
      'a redirect that leads nowhere',
      { 'content/redirects.yaml': '# moved\n/old/: /sections/9-none/\n' },
      ['content/redirects.yaml:2: /sections/9-none/ is no page. Lead straight to the page that is there now.'],
    ],
    [
      'ids that stand twice, links and questions that lead nowhere, told all at once',
      {
        [third]: replace('{/* #body */}', '{/* #sources */}'),
        [first]: all(
          replace('section:2#body', 'section:2#no-such-place'),
          replace(`${question} checks }`, `${question} no-such-answer }`),
        ),
      },
      [
        `${place(third, '{/* #body')} the id “sources” stands twice on /sections/3-third/. Choose another.`,
        `${place(first, 'section:2#body')} the link “the second section” leads nowhere: no place #no-such-place on `,
        `${place(first, question)} the link “Est-ce vrai\u00a0?” leads nowhere: no place #no-such-answer on `,
        'Fix the link or give the place this id',
      ],
    ],
  ])('%s', async (_, changes, says) => {
    const { status, output } = await buildSite(changes);
    expect(status).not.toBe(0);
    for (const words of says) expect(output).toContain(words);
  });
});
