import { describe, test } from 'vitest';
import { expectFault, first, type Problem } from './bad-content.ts';

describe('an error in a text stops the build with file, line and remedy:', () => {
  test.concurrent.each<[string, Problem]>([
    [
      'an unknown citation key',
      {
        path: first,
        from: 'A sequel came out [@beta2025]',
        to: 'A sequel came out [@beta2024]',
        says: 'No source has the key "beta2024". Did you mean beta2025? Add it to content/references.bib or fix the key.',
      },
    ],
    [
      'an unknown term in <Term>',
      {
        path: first,
        from: '<Term term="token"',
        to: '<Term term="tokn"',
        says: 'There is no glossary term "tokn". Did you mean token? Add it to content/glossary/ or fix the name.',
      },
    ],
    [
      'an unknown term in <Gloss>',
      {
        path: first,
        from: '<Gloss term="token"',
        to: '<Gloss term="quark"',
        says: 'There is no glossary term "quark". Add it to content/glossary/ or fix the name.',
      },
    ],
    [
      'an unknown figure',
      {
        path: first,
        from: '<Figure name="1-speed"',
        to: '<Figure name="1-sped"',
        says: 'There is no figure "1-sped". Did you mean 1-speed? Add it to content/figures/ or fix the name.',
      },
    ],
    [
      'an unknown component',
      {
        path: first,
        from: '<Gloss term="token" />',
        to: '<Foo />',
        says: '<Foo> is no component of this site. The components are: Term, Claim, Gloss,',
      },
    ],
    [
      'broken TeX',
      {
        path: first,
        from: '$E = mc^2$',
        to: '$E = mc^$',
        says: /Broken TeX: .*Expected group after .*Fix the formula\./,
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
      'a heading id that the page itself has',
      {
        path: first,
        from: '{/* #figure */}',
        to: '{/* #sources */}',
        says: 'The heading id "sources" belongs to the page itself. Choose another.',
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
      'a day that its month does not have',
      {
        path: first,
        from: 'date="2025-03"',
        to: 'date="2025-02-31"',
        says: '<Update date="2025-02-31">: February 2025 has no such day. Fix it, or write 2025-02.',
      },
    ],
    [
      'an event that no other section tells',
      {
        path: first,
        from: 'date="2025-03"',
        to: 'date="2025-03" event="sequel"',
        says: 'No other section has an update with event="sequel". Fix the name, or leave event out.',
      },
    ],
    [
      'an error in a gloss',
      {
        path: 'content/glossary/token.md',
        from: 'unité de lecture',
        to: 'unité [@nobody]',
        says: 'No source has the key "nobody".',
      },
    ],
  ])('%s', (_, error) => expectFault(error));

  test.concurrent('broken TeX on lines of its own', () =>
    expectFault({
      path: first,
      from: '$$\nE = \\frac',
      to: '$$\nE = \\frax',
      says: /Broken TeX: .*Undefined control sequence: \\frax/,
    }),
  );
});
