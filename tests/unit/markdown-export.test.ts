import { describe, expect, test } from 'vitest';
import { glossaryMarkdown } from '../../src/export/glossary.ts';
import { llmsFull, llmsIndex } from '../../src/export/llms.ts';
import { pageMarkdown } from '../../src/export/page.ts';
import { sectionFile, sectionMarkdown } from '../../src/export/section.ts';
import { smallSite } from './markdown-export-context.ts';

/** A page's text as Markdown, without its title, description and sources. */
function page(body: string): string {
  const { context } = smallSite();
  const text = pageMarkdown({ id: 'report', body, data: { title: 'T', description: 'D' } }, context);
  return text
    .replace(/^# T\n\nD\n\n/, '')
    .replace(/\n\n## Sources \{#sources\}.*$/s, '')
    .trim();
}

test('a section as a file: front matter, text, questions, related sections, sources', () => {
  const { context, names, section } = smallSite();
  expect(sectionFile(section('1-first'), names, context)).toBe(`---
number: 1
title: The section with one of each word
summary: One sentence that sums the first section up.
keyFigure:
  value: "2.6"
  unit: times
  label: faster on the first machine
  source: Alpha and Bravo 2024
slide: The first slide
slideSource: slide
part: Research
topics:
  - Data
keywords:
  - premier
  - opening
  - beginning
address: https://example.org/sub/sections/1-first/
language: en
license: CC BY 4.0
licenseAddress: https://creativecommons.org/licenses/by/4.0/
credit: A reader’s companion to the State of AI Report 2024, unofficial; the report is by Nathan Benaich and Air Street Capital (https://www.stateof.ai/2024).
---

# 1. The section with one of each word

One sentence that sums the first section up.

**2.6 times:** faster on the first machine (Alpha and Bravo 2024).

The first section holds a token and a claim, with its source (Alpha and Bravo 2024, Table 1).

> **token** · *jeton*
>
> Fragment de texte qui sert d’unité de lecture.

## A figure {#figure}

It is 2.6 times faster (Alpha and Bravo 2024; The Beta Lab 2025), as $E = mc^2$ does not say.

**Figure.** *The fast machine is 2.6 times faster*

| Machine | Speed (tokens/s) | File (MiB) |
| :- | -: | -: |
| slow | 7.6 | 6129 |
| fast | 19.7 | – |

Two machines, as measured by their maker. Source: Alpha and Bravo 2024. Data: [1-speed.csv](https://example.org/sub/data/figures/1-speed.csv).

$$
E = \\frac{m c^2}{1} \\tag{1}
$$

More stands in [the second section](https://example.org/sub/sections/2-second/#body).

## Checks {#checks}

- **Agrees.** The notes say: It is faster.

  The paper says so (Alpha and Bravo 2024).

## Since the report {#since}

- **2025-03:** A sequel came out (The Beta Lab 2025).

## Questions this page answers {#questions}

- [What does it hold?](https://example.org/sub/sections/1-first/#since)
- [How fast is it?](https://example.org/sub/sections/1-first/#checks)
- [Who measured it?](https://example.org/sub/sections/1-first/#fig-1-speed)
- [On which machine?](https://example.org/sub/sections/1-first/#since)
- [Is that so?](https://example.org/sub/sections/1-first/#checks)
- [Where does it stand?](https://example.org/sub/sections/1-first/#fig-1-speed)
- [Que contient-elle ?](https://example.org/sub/sections/1-first/#since)
- [À quelle vitesse ?](https://example.org/sub/sections/1-first/#checks)
- [Qui l’a mesuré ?](https://example.org/sub/sections/1-first/#fig-1-speed)
- [Sur quelle machine ?](https://example.org/sub/sections/1-first/#since)
- [Est-ce vrai ?](https://example.org/sub/sections/1-first/#checks)
- [Où est-ce écrit ?](https://example.org/sub/sections/1-first/#fig-1-speed)

## Related sections {#related}

- [2. The second section](https://example.org/sub/sections/2-second/): the next one
- [3. The third section](https://example.org/sub/sections/3-third/): the last one

## Sources {#sources}

- **Alpha and Bravo 2024** (\`alpha2024\`, primary source): Alpha, A. and B. Bravo. *The First Paper*. 2024. <https://example.org/alpha>
- **The Beta Lab 2025** (\`beta2025\`, secondary source): The Beta Lab. *The Second Post*. 2025. <https://example.org/beta>
`);
});

describe('a page’s text', () => {
  test.each([
    [
      'a term without its gloss leads to the glossary',
      'A <Term term="token">t</Term>.',
      'A [t](https://example.org/sub/glossary/#token).',
    ],
    ['a link within the page leads there', '[a](#figure)', '[a](https://example.org/sub/report/#figure)'],
    ['a relative link leads to the same file', '[a](../feed.xml)', '[a](https://example.org/sub/feed.xml)'],
    ['a link to another site stays', '[a](https://example.com)', '[a](https://example.com)'],
    ['comments for authors go', 'A.{/* no-cite: ours */}', 'A.'],
    ['dollars of money are not mathematics', 'From \\$5 to \\$6.', 'From \\$5 to \\$6.'],
    ['raised digits stay letters', 'About 10²⁶ of H₂.', 'About 10²⁶ of H₂.'],
    ['quotes are those of the page', `It's "so".`, 'It’s “so”.'],
    ['what needs no escape has none', 'pass@1 of a_b, [dev]', 'pass@1 of a_b, \\[dev]'],
  ])('%s', (_, mdx, markdown) => expect(page(mdx)).toBe(markdown));

  test('sources that would read alike have letters, in the text as in the list', () => {
    const { context } = smallSite();
    const body = 'A [@gamma2024two]. B [@gamma2024one].';
    const text = pageMarkdown({ id: 'report', body, data: { title: 'T', description: 'D' } }, context);
    expect(text).toContain('A (Gamma et al. 2024a). B (Gamma et al. 2024b).');
    expect(text).toContain(
      '**Gamma et al. 2024a** (`gamma2024two`, tertiary source): Gamma, G., et al. *A Fourth Paper*. 2024.\n',
    );
  });

  test('checks that follow each other are one list', () => {
    const check = (id: string) => `<Check id="${id}" verdict="differs" by="press" claim="${id}.">\nNo.\n</Check>`;
    expect(page(`${check('one')}\n\n${check('two')}`)).toBe(
      '- **Differs.** Often said: one.\n\n  No.\n\n- **Differs.** Often said: two.\n\n  No.',
    );
  });

  test('an update of several paragraphs stays one item', () => {
    expect(page('<Since>\n<Update id="a" date="2025">\nOne.\n\nTwo.\n</Update>\n</Since>')).toBe(
      '- **2025:** One.\n\n  Two.',
    );
  });

  test('a fault stops it, as it stops the page', () =>
    expect(() => page('[@nobody]')).toThrow('No source has the key "nobody"'));
});

test('a diagram is its description', () => {
  const { context, names, section } = smallSite();
  const diagram = { ...context.figure('1-speed'), table: undefined };
  const text = sectionMarkdown(section('1-first'), names, { ...context, figure: () => diagram });
  expect(text).toContain('faster*\n\nThe slow machine makes 7.6 tokens per second, the fast one 19.7.\n\nTwo machines');
  expect(text).toContain('After Alpha and Bravo 2024.');
  expect(text).not.toContain('.csv');
});

test('the glossary is a list of terms', () => {
  expect(glossaryMarkdown(['token'], smallSite().context)).toContain(
    '- **token** · *jeton*: Fragment de texte qui sert d’unité de lecture.\n',
  );
});

test('the index and the whole text hold every section', () => {
  const { context, names, section } = smallSite();
  const sections = [section('1-first'), section('2-second')];
  const report = { id: 'report', body: 'A report.', data: { title: 'The report', description: 'What it is.' } };
  expect(llmsIndex(sections, context)).toContain(
    '- [1. The section with one of each word](https://example.org/sub/sections/1-first.md): One sentence that sums the first section up.',
  );
  const full = llmsFull(sections, report, ['token'], names, context);
  for (const one of sections) {
    expect(full).toContain(
      `Address: https://example.org/sub/sections/${one.id}/\n\n${sectionMarkdown(one, names, context)}\n---\n`,
    );
  }
  expect(full).toContain('# The report\n\nWhat it is.\n\nA report.\n');
  expect(full).toMatch(/# Glossary\n[^]*\*\*token\*\*/);
});
