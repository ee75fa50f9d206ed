import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, replace, type Build, type Changes } from '../support/site.ts';
import { bib, csv, expectFault, first, original, place, second, third, yaml, type Problem } from './bad-content.ts';

test('the small site is sound: it builds', async () => {
  const { status, output } = await buildSite();
  expect(status, output).toBe(0);
});

describe('errors of front matter and figure descriptions stop the build, all told at once:', () => {
  const changes: Changes = {
    [first]: (old) =>
      [
        replace('topics: [data]', 'topics: [data]\ncolour: red'),
        replace('summary: One sentence that sums the first section up.', `summary: ${'a'.repeat(161)}`),
        replace('  unit: times\n', ''),
      ].reduce((text, change) => change(text), old),
    [second]: (old) =>
      [replace('number: 2\n', 'number: two\n'), replace('{ number: 3, why: its', '{ number: 1, why: its')].reduce(
        (text, change) => change(text),
        old,
      ),
    [third]: replace('title: The', 'title: Third: the'),
    [yaml]: replace('kind: bar', 'kind: pie'),
    'content/glossary/token.md': replace('fr: jeton\n', ''),
    'content/glossary/empty.md': 'Un texte nu.\n',
  };
  let build: Build;
  beforeAll(async () => void (build = await buildSite(changes)));

  test.each([
    ['a field that does not exist', `${first}:9: front matter: Unrecognized key: "colour"`],
    [
      'a summary over 160 characters',
      `${first}:10: summary: One sentence that sums the section up: 161 characters, at most 160. Shorten it.`,
    ],
    ['a key figure without a unit', `${first}:12: keyFigure.unit: The unit: "times", "%", "GB" …`],
    ['a value of the wrong kind', `${second}:2: number: Give the slide number of the report, for example 24.`],
    [
      'a related section given twice',
      `${second}:20: related.1.number: Section 1 stands twice. Name each related section once.`,
    ],
    ['broken YAML', `${third}:3: broken YAML: `],
    [
      'an unknown kind of figure',
      `${yaml}:2: kind: kind is one of bar, grouped-bar, stacked-bar, dot, slope, line, range, diagram.`,
    ],
    ['a term without its French name', 'content/glossary/token.md:2: fr: The French term.'],
    ['no front matter', 'content/glossary/empty.md:1: it must begin with front matter between two lines of ---.'],
  ])('%s', (_, message) => {
    expect(build.status).not.toBe(0);
    expect(build.output).toContain(message);
  });
});

describe('an error between files stops the build with file, line and remedy:', () => {
  test.concurrent.each<[string, Problem]>([
    [
      'a related section that does not exist',
      { path: first, from: 'number: 3, why', to: 'number: 99, why', says: 'related: there is no section 99.' },
    ],
    [
      'a file name without its section’s number',
      {
        path: first,
        from: 'number: 1\n',
        to: 'number: 4\n',
        says: "The file name must begin with the section's number: 4-….mdx.",
      },
    ],
    [
      'a key figure whose source is unknown',
      {
        path: first,
        from: 'source: alpha2024',
        to: 'source: alpha2042',
        says: 'keyFigure.source "alpha2042" is no key of content/references.bib.',
      },
    ],
    [
      'a source without a rank',
      {
        path: bib,
        from: '  keywords = {secondary},\n',
        to: '',
        says: '"beta2025" has no rank. Add keywords = {primary}, {secondary} or {tertiary}.',
        at: '@online{beta2025',
      },
    ],
    [
      'a figure without one of its columns',
      {
        path: csv,
        from: original(csv),
        to: 'machine,file_mib\nslow,6129\n',
        says: 'the column "tokens_per_s" of 1-speed.yaml is missing.',
        at: '',
      },
    ],
  ])('%s', (_, error) => expectFault(error));

  test.concurrent('two files with one number', async () => {
    const { status, output } = await buildSite({ 'content/sections/1-twin.mdx': original(first) });
    expect(status).not.toBe(0);
    expect(output).toContain(
      'content/sections/1-twin.mdx:2: Section 1 exists already, in 1-first. Give each its own number.',
    );
  });

  test.concurrent('a figure whose source is unknown', async () => {
    const { output } = await buildSite({ [yaml]: replace('[alpha2024]', '[alpha2042]') });
    expect(output).toContain(
      `${yaml}: no source has the key "alpha2042". Did you mean alpha2024? Add it to content/references.bib or fix the key.`,
    );
    expect(output).toContain(place(first, '<Figure'));
  });

  test.concurrent('a topic with a field that does not exist', async () => {
    const { output } = await buildSite({ 'content/topics/data.md': replace('order: 1', 'order: 1\ncolour: red') });
    expect(output).toContain('content/topics/data.md:4: front matter: Unrecognized key: "colour"');
  });

  test.concurrent('a figure that no section shows', async () => {
    const { status, output } = await buildSite({
      'content/figures/2-unused.yaml': original(yaml),
      'content/figures/2-unused.csv': 'machine,tokens_per_s\nslow,7.6\n',
    });
    expect(status).not.toBe(0);
    expect(output).toContain('content/figures/2-unused.csv: the column "file_mib" of 2-unused.yaml is missing.');
  });
});
