import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, replace, type Build, type Changes } from '../support/site.ts';

const first = 'content/sections/1-first.mdx';
const second = 'content/sections/2-second.mdx';
const third = 'content/sections/3-third.mdx';
const bib = 'content/references.bib';
const csv = 'content/figures/1-speed.csv';
const yaml = 'content/figures/1-speed.yaml';

const original = (path: string) => readFileSync(`tests/fixtures/${path}`, 'utf8');

/** Where a text stands in the small site: "content/a.mdx:12:". */
const place = (path: string, near: string) => `${path}:${original(path).split(near, 1)[0]!.split('\n').length}:`;

test('the small site is sound: it builds', async () => {
  const { status, output } = await buildSite();
  expect(status, output).toBe(0);
});

describe('faults of front matter and figure descriptions stop the build, all told at once:', () => {
  const changes: Changes = {
    [first]: (old) =>
      [
        replace('topics: [data]', 'topics: [data]\ncolour: red'),
        replace('summary: One sentence that sums the first section up.', `summary: ${'a'.repeat(161)}`),
        replace('  unit: times\n', ''),
      ].reduce((text, change) => change(text), old),
    [second]: replace('number: 2\n', 'number: two\n'),
    [third]: replace('title: The', 'title: Third: the'),
    [yaml]: replace('kind: bar', 'kind: pie'),
    'content/glossary/token.md': replace('fr: jeton\n', ''),
    'content/glossary/empty.md': 'Un texte nu.\n',
  };
  let build: Build;
  beforeAll(async () => void (build = await buildSite(changes)));

  test.each([
    ['a field that does not exist', `${first}:8: front matter: Unrecognized key: "colour"`],
    [
      'a summary over 160 characters',
      `${first}:9: summary: One sentence that sums the section up: 161 characters, at most 160. Shorten it.`,
    ],
    ['a key figure without a unit', `${first}:11: keyFigure.unit: The unit: "times", "%", "GB" …`],
    ['a value of the wrong kind', `${second}:2: number: Give the slide number of the report, for example 24.`],
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

interface Fault {
  path: string;
  from: string;
  to: string;
  /** What the build must say: what is wrong and what to do. */
  says: string | RegExp;
  /** Text on the line that must be named; that of `from` unless given, none if empty. */
  at?: string;
}

async function expectFault({ path, from, to, says, at = from }: Fault): Promise<void> {
  const { status, output } = await buildSite({ [path]: replace(from, to) });
  expect(status).not.toBe(0);
  expect(output).toMatch(says);
  expect(output).toContain(at ? place(path, at) : path);
}

describe('a fault in a text stops the build with file, line and remedy:', () => {
  test.concurrent.each<[string, Fault]>([
    [
      'an unknown citation key',
      {
        path: first,
        from: 'A sequel came out [@beta2025]',
        to: 'A sequel came out [@beta2024]',
        says: 'No source has the key "beta2024". Did you mean beta2025? Add it to content/references.bib or mend the key.',
      },
    ],
    [
      'an unknown term in <Term>',
      {
        path: first,
        from: '<Term term="token"',
        to: '<Term term="tokn"',
        says: 'There is no glossary term "tokn". Did you mean token? Add it to content/glossary/ or mend the name.',
      },
    ],
    [
      'an unknown term in <Gloss>',
      {
        path: first,
        from: '<Gloss term="token"',
        to: '<Gloss term="quark"',
        says: 'There is no glossary term "quark". Add it to content/glossary/ or mend the name.',
      },
    ],
    [
      'an unknown figure',
      {
        path: first,
        from: '<Figure name="1-speed"',
        to: '<Figure name="1-sped"',
        says: 'There is no figure "1-sped". Did you mean 1-speed? Add it to content/figures/ or mend the name.',
      },
    ],
    [
      'an unknown word',
      {
        path: first,
        from: '<Gloss term="token" />',
        to: '<Foo />',
        says: '<Foo> is not a word of this site. The words are: Term, Claim, Gloss,',
      },
    ],
    [
      'broken TeX',
      {
        path: first,
        from: '$E = mc^2$',
        to: '$E = mc^$',
        says: /Broken TeX: .*Expected group after .*Mend the formula\./,
      },
    ],
    [
      'a heading without an id',
      {
        path: first,
        from: '## A figure {/* #figure */}',
        to: '## A figure',
        says: 'The heading "A figure" has no id. Write it as: ## A figure {/* #short-id */}',
      },
    ],
    [
      'a heading id that stands twice',
      {
        path: first,
        from: '{/* #since */}',
        to: '{/* #checks */}',
        says: 'The heading id "checks" stands twice on this page. Choose another.',
      },
    ],
    [
      'a link to a section that does not exist',
      {
        path: first,
        from: 'section:2#body',
        to: 'section:99',
        says: /"section:99" is no section\..* Write section:24 or section:24#id\./,
      },
    ],
    [
      'a date that is none',
      {
        path: first,
        from: 'date="2025-03"',
        to: 'date="March 2025"',
        says: '<Update date="March 2025"> is not a date. Write 2024-12-05, 2024-12 or 2024.',
      },
    ],
    [
      'a fault in a gloss',
      {
        path: 'content/glossary/token.md',
        from: 'unité de lecture',
        to: 'unité [@nobody]',
        says: 'No source has the key "nobody".',
      },
    ],
  ])('%s', (_, fault) => expectFault(fault));

  test.concurrent('broken TeX on lines of its own', () =>
    expectFault({
      path: first,
      from: '$$\nE = \\frac',
      to: '$$\nE = \\frax',
      says: /Broken TeX: .*Undefined control sequence: \\frax/,
    }),
  );
});

describe('a fault between files stops the build with file, line and remedy:', () => {
  test.concurrent.each<[string, Fault]>([
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
  ])('%s', (_, fault) => expectFault(fault));

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
      `${yaml}: no source has the key "alpha2042". Did you mean alpha2024? Add it to content/references.bib or mend the key.`,
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
