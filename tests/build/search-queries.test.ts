/** What readers type, kind by kind, asked of the built site's index. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { detailsOf, entriesOf } from '../../src/search/parts.ts';
import { openSearch } from '../../tools/support/node-search.ts';

let opened: Awaited<ReturnType<typeof openSearch>>;
beforeAll(async () => void (opened = await openSearch('dist')));
afterAll(() => opened.close());

const ask = async (query: string, exact = false) => {
  const found = await opened.search.search(query, { exact });
  return { ...found, numbers: found.hits.map(({ head }) => head.number) };
};
/** Entries of the glossary and the sources for a query. */
const entries = async (query: string) => {
  const found = await opened.search.search(query);
  const lists = await Promise.all(found.lists.map((list) => entriesOf(list, found)));
  return lists.flat().map(({ title, excerpt }) => `${title} ${excerpt.map(({ text }) => text).join('')}`);
};

describe('phrases in quotation marks', () => {
  test.each([
    ['"apprentissage par renforcement"', 13],
    ['« apprentissage par renforcement »', 13],
    ['"more than $10 billion"', 10],
    ['"−1 or +1"', 24],
    ['"15.6 × 10¹²"', 15],
    ['"15.6 × 10^12"', 15],
    ['"chain of thought"', 13],
  ])('%s is found', async (query, number) => {
    expect((await ask(query)).numbers).toContain(number);
  });
  test('in another order it is not', async () => expect((await ask('"thought of chain"')).numbers).toEqual([]));
});

describe('numbers', () => {
  test.each([
    ['1,58', 24],
    ['1.58 bits', 24],
    ['1,58 bits', 24],
    ['1,875 tokens per parameter', 15],
    ['1875 tokens', 15],
    ['0,95', undefined],
  ])('%s', async (query, number) => {
    const { numbers } = await ask(query);
    if (number) expect(numbers[0]).toBe(number);
    else expect(numbers).toEqual((await ask('0.95')).numbers);
  });
  test('with a point or a comma a number is another than without', async () => {
    expect((await ask('3.1')).numbers).not.toEqual((await ask('31')).numbers);
  });
  test.each(['24', '#24', 'slide 24', 'section 24', 'diapositive 24'])('%s is the section', async (query) => {
    expect((await ask(query)).numbers[0]).toBe(24);
  });
});

describe('what no section is about', () => {
  test.each([
    ['predictions for 2025', 'report/'],
    ['who wrote the report', 'report/'],
    ['bilan des prévisions', 'report/'],
    ['how to cite this site', 'about/'],
    ['correct an error', 'about/'],
  ])('%s leads to %s', async (query, path) => expect((await ask(query)).hits[0]!.head.path).toBe(path));
  test('its other pages stand behind a section that is', async () =>
    expect((await ask('license')).numbers[0]).toBe(16));
});

describe('names', () => {
  test.each([
    ['llama3', 15],
    ['Llama 3,1', 15],
    ['gpt4o', 12],
    ['GPT 4o', 12],
    ['modelcollapse', 30],
    ['re-ranking', 33],
    ['Oord', 32],
  ])('%s', async (query, number) => {
    const { numbers, searched } = await ask(query);
    expect(numbers[0]).toBe(number);
    expect(searched).toBeUndefined();
  });
  test.each(['Ankner', 'Pöppel', 'Casco-Rodriguez'])('%s, printed among the sources, is no error', async (query) => {
    expect((await ask(query)).searched).toBeUndefined();
    expect((await entries(query)).join()).toContain(query);
  });
});

describe('errors and other forms', () => {
  test.each([
    ['quantizaton', 24],
    ['distilation', 22],
    ['contaminées', 17],
    ['quantisation', 24],
    ['élagage', 21],
    ['elagage', 21],
    ["l'élagage", 21],
    ['l’élagage', 21],
  ])('%s', async (query, number) => expect((await ask(query)).numbers[0]).toBe(number));
  test('a correction is said, and can be refused', async () => {
    expect((await ask('transfromer')).searched).toBe('transformer');
    expect((await ask('llama 3.1 transfromer')).searched).toBe('llama 3.1 transformer');
    expect((await ask('llama 99.7')).missing).toEqual(['99.7']);
    expect((await ask('transfromer', true)).hits).toEqual([]);
  });
});

describe('nothing', () => {
  test.each(['zebra', 'C++', '++', '?!', 'xqzw', '"zebra crossing"'])('%s is not found', async (query) => {
    const { hits, searched } = await ask(query);
    expect(hits).toEqual([]);
    expect(searched).toBeUndefined();
    expect(await entries(query)).toEqual([]);
  });
  test.each(['the', 'R'])('%s alone is searched as it is', async (query) => {
    const { hits } = await ask(query);
    expect(hits.length).toBeGreaterThan(0);
  });
});

test('a part that holds no word of the query is never shown, and no excerpt is a row of a table', async () => {
  for (const query of ['quantization', 'win tie loss', 'human raters prefer', 'mamba', 'RAG']) {
    const found = await ask(query);
    for (const hit of found.hits.slice(0, 5)) {
      const { parts, excerpt } = await detailsOf(hit, found);
      for (const part of parts) expect(part.weight, `${query}: ${part.id}`).toBeGreaterThan(0);
      expect(excerpt.map(({ text }) => text).join('')).not.toMatch(/Win Tie Loss/);
    }
  }
});

test('a French query is answered in French, and the gloss stands once', async () => {
  const found = await ask('données contaminées');
  const { excerpt, lang, parts } = await detailsOf(found.hits[0]!, found);
  expect(found.hits[0]!.head.number).toBe(17);
  expect(lang).toBe('fr');
  expect(excerpt.some(({ marked }) => marked)).toBe(true);
  expect(parts.find(({ kind }) => kind === 'gloss')?.excerpt).toEqual([]);
});

test('filters are Pagefind’s', async () => {
  const { hits } = await opened.search.search('mamba', { filters: { topic: 'compression' } });
  expect(hits.map(({ head }) => head.number)).toContain(27);
  expect(
    (await opened.search.search('mamba', { filters: { topic: 'compression', part: 'introduction' } })).hits,
  ).toEqual([]);
});

test('a word that other pages hold is no error where a filter leaves those out', async () => {
  const { hits, searched, missing } = await opened.search.search('cerebras', { filters: { part: 'research' } });
  expect(hits.map(({ head }) => head.number)).not.toContain(10);
  expect([searched, missing]).toEqual([undefined, []]);
});
