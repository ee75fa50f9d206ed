import { describe, expect, test } from 'vitest';
import { glossaryData } from '../../src/export/glossary-data.ts';
import { sectionsData } from '../../src/export/sections-data.ts';
import { glossaryShape, jsonSchema, sectionsShape } from '../../src/export/shapes.ts';
import { feedEntries, firstSentence } from '../../src/export/updates.ts';
import { smallSite } from './markdown-export-context.ts';

describe('sections as data', () => {
  test('hold what the page holds', () => {
    const { context, names, section } = smallSite();
    const data = sectionsData([section('1-first')], names, context);
    expect(sectionsShape.parse(data)).toEqual(data);
    expect(data.sections[0]).toMatchObject({
      number: 1,
      address: 'https://example.org/sub/sections/1-first/',
      shortAddress: 'https://example.org/sub/1/',
      markdown: 'https://example.org/sub/sections/1-first.md',
      topics: [{ id: 'data', title: 'Data', address: 'https://example.org/sub/topics/data/' }],
      slide: { title: 'The first slide', readIn: 'slide' },
      keyFigure: { value: '2.6', unit: 'times', source: 'alpha2024' },
      terms: ['token'],
      figures: [{ id: '1-speed', csv: 'https://example.org/sub/data/figures/1-speed.csv', sources: ['alpha2024'] }],
      checks: [
        {
          id: 'speed',
          address: 'https://example.org/sub/sections/1-first/#check-speed',
          verdict: 'agrees',
          by: 'notes',
          claim: 'It is faster.',
          text: 'The paper says so (Alpha and Bravo 2024).',
          references: ['alpha2024'],
        },
      ],
      updates: [
        {
          id: 'sequel',
          address: 'https://example.org/sub/sections/1-first/#since-sequel',
          date: '2025-03',
          text: 'A sequel came out (The Beta Lab 2025).',
          references: ['beta2025'],
        },
      ],
      references: [
        {
          key: 'alpha2024',
          label: 'Alpha and Bravo 2024',
          formatted: 'Alpha, A. and B. Bravo. The First Paper. 2024.',
          rank: 'primary',
          url: 'https://example.org/alpha',
        },
        { key: 'beta2025' },
      ],
    });
    const page = 'https://example.org/sub/sections/1-first/';
    const { questions } = data.sections[0]!;
    expect(questions).toHaveLength(12);
    expect(questions[0]).toEqual({ lang: 'en', text: 'What does it hold?', address: `${page}#since` });
    expect(questions[11]).toEqual({ lang: 'fr', text: 'Où est-ce écrit ?', address: `${page}#fig-1-speed` });
    expect(JSON.stringify(data)).not.toMatch(/in other words|autrement dit/);
    expect(data.sections[0]!.related.map(({ number, id }) => [number, id])).toEqual([
      [2, '2-second'],
      [3, '3-third'],
    ]);
  });

  test('a source without an address has none', () => {
    const { context, names, section } = smallSite();
    const first = section('1-first');
    const data = sectionsData([{ ...first, body: 'A [@gamma2024one].' }], names, context);
    const [reference] = data.sections[0]!.references;
    expect(reference).toMatchObject({ key: 'gamma2024one' });
    expect(reference).not.toHaveProperty('url');
  });

  test('the schema names its version and its own address', () => {
    expect(jsonSchema(sectionsShape, 'https://example.org/s.json')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://example.org/s.json',
      additionalProperties: false,
    });
  });
});

test('the glossary as data', () => {
  const data = glossaryData(['token', 'benchmark'], new Map([['token', [1]]]), smallSite().context);
  expect(glossaryShape.parse(data)).toEqual(data);
  expect(data.terms).toEqual([
    {
      id: 'token',
      en: 'token',
      fr: 'jeton',
      aliases: ['tokens'],
      definition: 'Fragment de texte qui sert d’unité de lecture.',
      address: 'https://example.org/sub/glossary/#token',
      sections: [1],
    },
    expect.objectContaining({ id: 'benchmark', aliases: [], sections: [] }),
  ]);
});

test('an update as an entry of a feed stands alone', () => {
  const { context, names, section } = smallSite();
  expect(feedEntries(section('1-first'), names, context)).toEqual([
    {
      address: 'https://example.org/sub/sections/1-first/#since-sequel',
      date: '2025-03',
      title: 'The section with one of each word: A sequel came out',
      html: '<p>March 2025.</p>\n<p>A sequel came out (<a href="https://example.org/beta">The Beta Lab 2025</a>).</p>\n<p>From section <a href="https://example.org/sub/sections/1-first/">1: The section with one of each word</a>.</p>',
      topics: [{ id: 'data', title: 'Data' }],
    },
  ]);
});

describe('the first sentence', () => {
  test.each([
    ['of several', 'One, at 1.5 times. Two.', 'One, at 1.5 times'],
    ['where a citation was', 'One came out , and two . Three.', 'One came out, and two'],
    ['that asks', 'Why? Because.', 'Why?'],
    ['that is long', `${'word '.repeat(10)}end.`, 'word word word word …'],
    ['cut after a comma', 'one two three, fourteen fifteen', 'one two three …'],
  ])('%s', (_, text, first) => expect(firstSentence(text, 22)).toBe(first));
});
