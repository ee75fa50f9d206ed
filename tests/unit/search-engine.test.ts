import { describe, expect, test } from 'vitest';
import type { TermMatter } from '../../src/build/search-content.ts';
import { searchFiles } from '../../src/build/search-files.ts';
import { parsePage } from '../../src/build/search-pages.ts';
import type { IndexedPage } from '../../src/build/search-words.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { Store } from '../../src/search/store.ts';

function section(number: number, title: string, aliases: string[], body: string, topics = ['data']): IndexedPage {
  const html = `<title>x</title><main><article><header><h1>${title}</h1></header><div class="prose">${body}</div></article></main>`;
  const matter = { number, title, slide: title, part: 'research', topics, summary: `About ${title}.`, aliases };
  return {
    path: `sections/${number}-x/`,
    parsed: parsePage(html),
    section: { ...matter, keyFigure: { label: 'share' } },
  };
}

const gloss = (id: string, en: string, fr: string, text: string) =>
  `<aside class="gloss" id="gloss-${id}"><summary><span class="gloss-en">${en}</span><span class="gloss-fr">${fr}</span></summary><div class="gloss-body"><p>${text}</p></div></aside>`;

const pages = [
  section(12, 'Frontier models', ['GPT-4o', 'MMLU'], '<p>Scores of models on exams, and pruning in passing.</p>'),
  section(
    21,
    'Pruning: what a model can lose',
    ['layer pruning'],
    `<p>Remove layers.</p>${gloss('pruning', 'pruning', 'élagage', 'Suppression de poids peu utiles.')}<h2 id="width">Width or depth</h2><p>Cut neurons.</p>`,
    ['compression'],
  ),
  section(
    24,
    'Quantization: fewer bits',
    ['quantisation', '1.58 bits'],
    '<p>Models in 4 bits; pruning is another way.</p>',
  ),
  section(27, 'From transformer to Mamba', ['MOHAWK'], '<p>A student copies a transformer of 24 layers.</p>'),
];
const glossary = new Map<string, TermMatter>([
  ['pruning', { en: 'pruning', fr: 'élagage', aliases: ['sparsification'] }],
]);

const asked: string[] = [];
const files = searchFiles(pages, glossary);
const read = async (address: string): Promise<unknown> => {
  asked.push(address);
  const text = files.get(address.replace(/\?.*/, ''));
  if (text === undefined) throw new Error('404');
  return JSON.parse(text);
};
const make = () => new SearchEngine(new Store(read), '/companion/', async () => new Set(['sections/24-x/']));
const engine = make();
const numbers = async (query: string, options = {}) =>
  (await engine.search(query, options)).hits.map(({ number }) => number);

describe('a search', () => {
  test.each([
    ['pruning', 21],
    ['élagage', 21],
    ['elagage', 21],
    ['sparsification', 21],
    ['gpt4o', 12],
    ['GPT 4o', 12],
    ['quantised', 24],
    ['mohawk', 27],
    ['1.58-bit', 24],
    ['width', 21],
  ])('“%s” leads to section %i first', async (query, number) => expect((await numbers(query))[0]).toBe(number));

  test('a section’s number leads to it, before those that only name the number', async () => {
    expect(await numbers('24')).toEqual([24, 27]);
    expect(await numbers('slide 24')).toEqual([24, 27]);
  });
  test('gives each page once, with its parts, and addresses below the base', async () => {
    const found = await engine.search('pruning width');
    const { hits } = found;
    expect(new Set(hits.map(({ page }) => page)).size).toBe(hits.length);
    const [first] = hits;
    expect(first!.url).toBe('/companion/sections/21-x/');
    expect(first!.parts.map(({ kind, url }) => [kind, url])).toContainEqual([
      'text',
      '/companion/sections/21-x/#width',
    ]);
    await engine.addExcerpts(first!, found);
    expect(first!.excerpt.length).toBeGreaterThan(0);
  });
  test('a French word shows the French text', async () => {
    const found = await engine.search('suppression de poids');
    const { hits } = found;
    await engine.addExcerpts(hits[0]!, found);
    expect(hits[0]!.lang).toBe('fr');
    expect(hits[0]!.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Suppression', 'poids']);
  });
  test.each([
    ['l’élagage de layers', 'fr'],
    ['pruning layers', undefined],
  ])('“%s” is answered in its language, though other passages hold more of its words', async (query, lang) => {
    const found = await engine.search(query);
    await engine.addExcerpts(found.hits[0]!, found);
    const [hit] = found.hits;
    expect([hit!.number, hit!.lang]).toEqual([21, lang]);
    expect(hit!.parts.some(({ quoted }) => quoted)).toBe(lang === 'fr');
  });
  test('filters narrow it', async () => {
    expect(await numbers('pruning', { filters: { topic: 'compression' } })).toEqual([21]);
    expect(await numbers('pruning', { filters: { topic: 'nothing' } })).toEqual([]);
  });
  test('an unfinished last word is found by its beginning', async () => expect((await numbers('quanti'))[0]).toBe(24));
  test('an error is corrected and told; the words as typed can be insisted on', async () => {
    const found = await engine.search('quantizaton');
    expect(found.hits[0]!.number).toBe(24);
    expect(found.searched).toBe('quantization');
    expect((await engine.search('quantizaton', { exact: true })).hits).toEqual([]);
  });
  test('a word that no page has is told', async () => {
    const found = await engine.search('pruning xyzzyplugh');
    expect(found.missing).toEqual(['xyzzyplugh']);
    expect(found.hits[0]!.number).toBe(21);
  });
  test('a phrase is left to those who know where words stand', async () => {
    expect(await numbers('"pruning is another"')).toEqual([24]);
  });
  test('the vocabulary is not fetched while all words are known', async () => {
    asked.length = 0;
    await make().search('pruning layers');
    expect(asked.some((address) => address.startsWith('vocabulary'))).toBe(false);
    expect(asked[0]).toBe('core.json');
  });
  test('a file that failed is asked for again', async () => {
    let down = true;
    const flaky = new SearchEngine(
      new Store((address) => (down ? Promise.reject(new Error('offline')) : read(address))),
      '/',
      async () => new Set(),
    );
    await expect(flaky.search('pruning')).rejects.toThrow('offline');
    down = false;
    expect((await flaky.search('pruning')).hits).not.toHaveLength(0);
  });
});

describe('words of other kinds', () => {
  const ask = async (indexed: IndexedPage[], query: string): Promise<number[]> => {
    const own = searchFiles(indexed, new Map());
    const store = new Store(async (address) => JSON.parse(own.get(address.replace(/\?.*/, ''))!) as unknown);
    return (await new SearchEngine(store, '/', async () => new Set()).search(query)).hits.map(({ number }) => number);
  };
  const arena = section(19, 'A ranking by votes', ['ranking'], '<p>Ranking models.</p>');
  const retrieval = section(
    33,
    'Contextual retrieval',
    [],
    '<h2 id="order">Re-ranking</h2><p>Then re-ranking orders what was found.</p>',
  );

  test('what a hyphen joins is looked for as a whole', async () => {
    expect(await ask([arena, retrieval], 're-ranking')).toEqual([33, 19]);
    expect(await ask([arena, retrieval], 'ranking')).toEqual([19, 33]);
  });
  test.each(['cleanly', 'cleanish'])('“%s” leads to another form of the word', async (query) => {
    const web = section(31, 'Web text', [], '<p>A clean text, cleaned by rules.</p>');
    expect((await ask([web, retrieval], query))[0]).toBe(31);
  });
  test.each(['contaminées', 'contaminent', 'contaminer'])('« %s » leads to « contamination »', async (query) => {
    const tests = section(17, 'Tests that leaked', [], '<p>Contamination.</p>');
    expect(await ask([tests, retrieval], query)).toEqual([17]);
  });
  test('words that readers type together count above the same words apart', async () => {
    const apart = ['compare two models', 'answers of models', 'blind votes', 'two blind judges compare answers'];
    const together = ['compare models', 'blind comparison of two answers', 'votes', 'judges and models'];
    const pages = (first: string[], second: string[]) => [
      { ...section(17, 'Leaks', [], '<p>Tests.</p>'), phrases: first },
      { ...section(19, 'Arena', [], '<p>Votes.</p>'), phrases: second },
    ];
    // On equal words the first page stands first.
    expect(await ask(pages(together, together), 'blind comparison')).toEqual([17, 19]);
    expect(await ask(pages(apart, together), 'blind comparison')).toEqual([19, 17]);
    expect(await ask(pages(together, apart), 'blind comparison')).toEqual([17, 19]);
  });
  test('what readers type is nowhere on the page: nobody is sent to it', async () => {
    const body = '<p>Text.</p><h2 id="leaks">Leaks</h2><p>Contamination.</p>';
    const page = {
      ...section(17, 'Exams', [], body),
      phrases: ['contamination of tests', 'contamination', 'contamination seen'],
    };
    const own = searchFiles([page, retrieval], new Map());
    const store = new Store(async (address) => JSON.parse(own.get(address.replace(/\?.*/, ''))!) as unknown);
    const { hits } = await new SearchEngine(store, '/', async () => new Set()).search('contamination');
    expect(hits[0]!.parts.map(({ title }) => title)).toEqual(['Leaks']);
  });
  test('a page is found by what readers type for it, though it does not say so', async () => {
    expect(await ask([arena, retrieval], 'au feeling')).toEqual([]);
    expect(await ask([{ ...arena, phrases: ['noter les modèles au feeling'] }, retrieval], 'au feeling')).toEqual([19]);
  });
});
