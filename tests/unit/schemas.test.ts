import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { figureSchema } from '../../src/schemas/figure.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { referenceSchema } from '../../src/schemas/reference.ts';
import { sectionSchema } from '../../src/schemas/section.ts';

const fixtures = 'tests/fixtures/content';
const frontMatter = readFileSync(`${fixtures}/sections/1-first.mdx`, 'utf8').split('---\n')[1]!;
const figureText = readFileSync(`${fixtures}/figures/1-speed.yaml`, 'utf8');

type Schema = { safeParse(value: unknown): { error?: { issues: { path: PropertyKey[]; message: string }[] } } };
/** The errors of a good file in which these fields are replaced: "path: message". */
function errors(schema: Schema, good: string, fields: Record<string, unknown>): string[] {
  const { error } = schema.safeParse({ ...(parse(good) as object), ...fields });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('a page is described in 160 characters at most, as search engines show them', () => {
  const page = (length: number) =>
    errors(pageSchema, 'title: About\ncitable: true\n', { description: 'a'.repeat(length) });
  expect(page(160)).toEqual([]);
  expect(page(161)).toEqual(['description: What the page holds: 161 characters, at most 160. Shorten it.']);
});

describe('a section', () => {
  const section = (fields: Record<string, unknown>) => errors(sectionSchema, frontMatter, fields);
  const keyFigure = { value: '2.6', unit: 'times', label: 'faster', source: 'alpha2024' };

  test('has its texts on one line, however YAML folds them', () => {
    const fields = { ...(parse(frontMatter) as object), title: '  Two\n  lines \n' };
    expect(sectionSchema.parse(fields).title).toBe('Two lines');
  });

  test('with 160 characters of summary passes', () => expect(section({ summary: 'a'.repeat(160) })).toEqual([]));

  test.each<[Record<string, unknown>, string]>([
    [
      { summary: 'a'.repeat(161) },
      'summary: One sentence that sums the section up: 161 characters, at most 160. Shorten it.',
    ],
    [{ title: ' \n ' }, 'title: A clear English title of our own: it is empty.'],
    [
      { title: 'It\'s "big"' },
      'title: A clear English title of our own: use typographic quotes and apostrophes (’ “ ”).',
    ],
    [{ title: 'A **bold** title' }, 'title: A clear English title of our own: it is plain text'],
    [{ summary: 'So it is [@alpha2024].' }, 'summary: One sentence that sums the section up: it is plain'],
    [{ title: 'H<sub>2</sub>O' }, 'title: A clear English title of our own: it is plain text'],
    [
      { title: 'A title of more than one line: with a colon', short: undefined },
      'short: The title is too long for the navigation: give at most 26 characters as short.',
    ],
    [{ number: 213 }, 'number: '],
    [{ number: '24' }, 'number: Give the slide number of the report, for example 24.'],
    [{ part: 'industry' }, 'part: One of introduction, research.'],
    [{ topics: ['data', 'chips'] }, 'topics.1: Topics are evaluation, '],
    [{ topics: [] }, 'topics: Name at least one topic.'],
    [{ keyFigure: undefined }, 'keyFigure: Give the key figure: value, unit, label and source.'],
    [{ keyFigure: { ...keyFigure, unit: undefined } }, 'keyFigure.unit: The unit: "times", "%", "GB" …'],
    [{ keyFigure: { ...keyFigure, unit: '' } }, 'keyFigure.unit: A key figure without a unit says nothing.'],
    [{ keyFigure: { ...keyFigure, value: 2.6 } }, 'keyFigure.value: The number as printed, in quotes: "2.6".'],
    [{ aliases: ['one', 'two'] }, 'aliases: Give at least three words a reader may search for.'],
    [{ questions: undefined }, 'questions: Give the questions that the page answers, under en: and fr:'],
    [{ wordings: undefined }, 'wordings: Give other wordings of the subject, under en: and fr:.'],
    [{ related: [{ number: 2, why: 'next' }] }, 'related: Name at least two related sections.'],
    [
      { related: [3, 2, 3].map((number) => ({ number, why: 'next' })) },
      'related.2.number: Section 3 stands twice. Name each related section once.',
    ],
    [{ colour: 'red' }, ': Unrecognized key: "colour"'],
  ])('with %o does not', (fields, message) => {
    const found = section(fields);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});

describe('a figure', () => {
  const figure = (fields: Record<string, unknown>) => errors(figureSchema, figureText, fields);

  test.each<[string, Record<string, unknown>]>([
    ['bars', {}],
    ['a line', { kind: 'line', encode: { x: 'file_mib', y: ['tokens_per_s'], xScale: 'log' } }],
    ['ranges', { kind: 'range', encode: { label: 'machine', low: 'tokens_per_s', high: 'file_mib' } }],
  ])('of %s passes', (_, fields) => expect(figure(fields)).toEqual([]));

  test.each<[string, Record<string, unknown>, string]>([
    [
      'of an unknown kind',
      { kind: 'pie' },
      'kind: kind is one of bar, grouped-bar, stacked-bar, dot, slope, line, range, diagram.',
    ],
    ['without a source', { sources: [] }, 'sources: Name at least one source key of content/references.bib.'],
    ['without a description for those who cannot see it', { alt: undefined }, 'alt: The finding and its main values'],
    ['with another kind’s encoding', { kind: 'line' }, 'encode'],
    [
      'on an unknown scale',
      { kind: 'dot', encode: { label: 'machine', values: ['tokens_per_s'], scale: 'square' } },
      'encode.scale: linear or log.',
    ],
    [
      'of bars on a scale without a zero',
      { encode: { label: 'machine', values: ['tokens_per_s'], scale: 'log' } },
      'encode.scale: Bars begin at zero, which no logarithm reaches: use kind dot.',
    ],
  ])('%s does not', (_, fields, message) => expect(figure(fields).join('\n')).toContain(message));
});

test.each(['key with space', '2024alpha', 'a/b', 'é2024'])(
  '%j is no key: it must be able to stand in an address',
  (key) => {
    const { error } = referenceSchema.safeParse({ key });
    expect(error!.issues.find(({ path }) => path[0] === 'key')!.message).toMatch('Keys are letters, digits');
  },
);
