import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frontMatterErrors, misnamedFiles } from '../../src/build/content-errors.ts';
import { glossarySchema } from '../../src/schemas/glossary.ts';
import { folder, workIn } from './support.ts';

/** The errors of a glossary term, or of a file of another kind, with this text. */
function errors(text: string, file = 'content/glossary/a.md'): string[] {
  const root = folder({ [file]: text });
  workIn(root);
  return frontMatterErrors(join(root, file), glossarySchema);
}

describe('front matter', () => {
  test.each([
    '---\nen: token\nfr: jeton\nenglish: A piece.\n---\nTexte.\n',
    '---\r\nen: token\r\nfr: jeton\r\nenglish: A piece.\r\n---\r\nTexte.\r\n',
  ])('that is sound has no errors, whatever ends its lines', (text) => expect(errors(text)).toEqual([]));

  test('is told all its errors at once, each with its line and remedy', () => {
    expect(errors('---\nen: token\nenglish: A piece.\naliases:\n  - one\n  - 2\ncolour: red\n---\nTexte.\n')).toEqual([
      'content/glossary/a.md:2: fr: The French term.',
      expect.stringMatching(/^content\/glossary\/a\.md:6: aliases\.1: .* Put it in quotes\.$/),
      expect.stringMatching(/^content\/glossary\/a\.md:7: front matter: .*colour/),
    ]);
  });

  test.each(['Text without any.\n', '\n---\nen: token\nfr: jeton\n---\n', '---\nen: token\nfr: jeton\n'])(
    'must stand at the top, between two lines: %j',
    (text) =>
      expect(errors(text)).toEqual([
        'content/glossary/a.md:1: it must begin with front matter between two lines of ---.',
      ]),
  );

  test('that is broken YAML is named with its line and the usual remedy', () => {
    expect(errors('---\nen: token\nfr: jeton: pièce\n---\nTexte.\n')).toEqual([
      expect.stringMatching(/^content\/glossary\/a\.md:3: broken YAML: .* Quote values that hold ":" or ","\.$/),
    ]);
  });

  test.each([
    ['en: The #1 model\nfr: jeton', 2, '#'],
    ['en: token\nfr: &c jeton', 3, '&'],
    ['en: token\nfr: !jeton', 3, '!'],
    ['en: token\nfr: *jeton', 3, '*'],
  ])('in which YAML takes a sign for one of its own loses no word: %s', (yaml, line, sign) =>
    expect(errors(`---\n${yaml}\nenglish: A piece.\n---\nTexte.\n`)).toEqual([
      `content/glossary/a.md:${line}: ${sign} is a sign of YAML here. Quote the value if it is a sign of yours.`,
    ]),
  );

  test('may hold remarks on lines of their own', () =>
    expect(errors('---\n# so\nen: token\nfr: jeton\nenglish: "A #1 piece."\n---\nTexte.\n')).toEqual([]));

  test('reads a date without quotes as Astro does, as no text', () =>
    expect(errors('---\nen: 2026-11-29\nfr: jeton\nenglish: A piece.\n---\nTexte.\n')).toEqual([
      'content/glossary/a.md:2: en: The English term.',
    ]));

  test('without a text under it is told', () =>
    expect(errors('---\nen: token\nfr: jeton\nenglish: A piece.\n---\n\n')).toEqual([
      'content/glossary/a.md:5: there is no text. Write it below the front matter.',
    ]));
});

test('a file whose name nobody would read, or no address could hold, is told', () => {
  const names = ['1-a.mdx', '2-b.v2.mdx', '3-c.md', '4-Été.mdx', '5 e.mdx', 'notes.txt', '.DS_Store'];
  workIn(folder(Object.fromEntries(names.map((name) => [`content/sections/${name}`, '']))));
  expect(misnamedFiles('sections', '.mdx')).toEqual([
    'content/sections/3-c.md:1: only names that end in .mdx are read here. Rename it.',
    expect.stringMatching(/^content\/sections\/2-b\.v2\.mdx:1: names are small letters/),
    expect.stringMatching(/^content\/sections\/4-Été\.mdx:1: names are small letters, .* Rename it\.$/),
    expect.stringMatching(/^content\/sections\/5 e\.mdx:1: names are small letters/),
  ]);
});

test('a YAML file counts its lines from its own first', () => {
  expect(errors('fr: jeton\nen: t\nenglish: A piece.\n', 'content/glossary/a.yaml')).toEqual([
    expect.stringMatching(/^content\/glossary\/a\.yaml:2: en: /),
  ]);
});
