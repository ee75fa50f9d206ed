import { describe, expect, test } from 'vitest';
import { indexCopy } from '../../src/build/search-copy.ts';
import { vocabularyOf } from '../../src/build/search-files.ts';
import type { SearchFields } from '../../src/lib/search-fields.ts';
import { nearestWord } from '../../src/search/correct.ts';
import { excerptOf } from '../../src/search/excerpt.ts';
import { isBeginning, type Match, type Pagefind } from '../../src/search/pagefind.ts';
import { parseQuery } from '../../src/search/query.ts';
import { rank } from '../../src/search/rank.ts';
import { isFrench } from '../../src/search/stop-words.ts';
import { asked, indexed, printed } from '../../src/search/text.ts';

describe('text in the words of the index', () => {
  test.each([
    ['l’œuvre', "l'oeuvre"],
    ['Llama 3.1 and 3,1', 'Llama 3_1 and 3_1'],
    ['1,875 tokens', '1,875 tokens'],
    ['0,453', '0_453'],
    ['1\u00a0875 jetons', '1\u2060875 jetons'],
    ['15.6 × 10¹²', '15_6\u2060× 10¹²'],
    ['wave\u00adlet, mo\u200bdel', 'wavelet, model'],
    ['ﬁne-tuning of ＧＰＴ４\u3000and 𝐆𝐏𝐓', 'fine-tuning of GPT4 and GPT'],
  ])('%s', (text, words) => expect(indexed(text)).toBe(words));
  test('it is shown as it was printed', () => {
    expect(printed(indexed('15.6 × 10¹², l’élan'), false)).toBe('15.6\u00a0× 10¹², l’élan');
    expect(printed('1_58', true)).toBe('1,58');
  });
  test.each([
    ['10^12', '10¹²'],
    ['Llama 3.1 405B', 'Llama 3_1 405B'],
    ['  4,5   bits ', '4_5 bits'],
  ])('a query: %s', (query, words) => expect(asked(query)).toBe(words));
});

describe('a query', () => {
  const words = (query: string) => parseQuery(query).words.map(({ text }) => text);
  test('loses its stop words, in both languages, unless there is nothing else', () => {
    expect(words('how many bits does a model need')).toEqual(['bits', 'model', 'need']);
    expect(words("qu'est-ce que l’élagage ?")).toEqual(['élagage']);
    expect(words('the')).toEqual(['the']);
    expect(words('++ ?')).toEqual([]);
  });
  test('knows what hyphens join', () => {
    expect(parseQuery('re-ranking').words).toMatchObject([{ text: 'ranking', whole: 'reranking' }]);
    expect(parseQuery('GPT-4o mini').words.map(({ whole }) => whole)).toEqual(['gpt4o', 'gpt4o', undefined]);
  });
  test.each(['#24', 'slide 24', 'Section 24', 'diapositive n° 24', '24'])('%s asks for a section', (query) =>
    expect(parseQuery(query).number).toBe(24),
  );
  test('a phrase has neither signs nor elided articles', () => {
    expect(parseQuery('"more than $10 billion"').phrase).toBe('more than 10 billion');
    expect(parseQuery('« l’apprentissage par renforcement »').phrase).toBe('apprentissage par renforcement');
    expect(parseQuery('"quantization"').phrase).toBeUndefined();
  });
  test('is open while its last word is typed', () => {
    expect([parseQuery('quanti').open, parseQuery('quanti ').open]).toEqual([true, false]);
  });
  test.each([
    ['modèle', true],
    ['pourquoi quantifier', true],
    ['on-device model', false],
    ['est', false],
  ])('%s: French %s', (query, french) => expect(isFrench(query)).toBe(french));
});

const match = (id: string, score: number, words: number[] = []): Match => ({
  id,
  score,
  words,
  data: () => Promise.reject(new Error('not asked for')),
});

const headsOf = (titles: Record<string, string>) =>
  new Map(
    Object.entries(titles).map(([id, title]) => [
      id,
      { id, path: '', title, number: 1, summary: '', names: [] as string[] },
    ]),
  );

test('a page with all words of a query stands before one with more of a single word', () => {
  const evidence = [
    { text: 'model', matches: [match('one', 3), match('both', 2)] },
    { text: 'collapse', matches: [match('both', 2)] },
  ];
  const heads = headsOf({ one: 'One', both: 'Both' });
  expect(rank(evidence, [], heads).map(({ id }) => id)).toEqual(['both', 'one']);
  expect(rank(evidence.slice(0, 1), [[match('both', 1)]], heads)[0]!.id).toBe('both');
});

test('a page about a word, in either language’s ending, stands before one that mentions it more', () => {
  const evidence = [{ text: 'models', matches: [match('mentions', 1.2), match('about', 1)] }];
  const heads = headsOf({ mentions: 'Chips', about: 'The model that forgets', third: '', fourth: '' });
  expect(rank(evidence, [], heads).map(({ id }) => id)).toEqual(['about', 'mentions']);
});

test('a page that has the query for a name stands before one that says it more often', () => {
  const heads = headsOf({ mentions: '', named: '', third: '', fourth: '' });
  heads.get('named')!.names.push('elo', 'elo score');
  heads.get('mentions')!.names.push('ragelo', 'arena of systems');
  const evidence = [{ text: 'elo', matches: [match('mentions', 2), match('named', 1)] }];
  expect(rank(evidence, [], heads)[0]!.id).toBe('named');
});

test('what Pagefind gives for an unknown word is told from what begins with it', async () => {
  const known: Record<string, Match[]> = { quanti: [match('a', 1, [7])], zebra: [match('b', 1, [3])] };
  const pagefind: Pagefind = {
    preload: () => Promise.resolve(),
    // Like Pagefind, the pages of "z" for every unknown word.
    search: (words) => Promise.resolve({ results: known[words!] ?? [match('b', 1, [3])] }),
  };
  expect(await isBeginning(pagefind, 'quanti', known.quanti!)).toBe(true);
  expect(await isBeginning(pagefind, 'zebra', known.zebra!)).toBe(false);
});

describe('corrections', () => {
  const vocabulary = ['chain', 'model', 'chiang', 'transformer', 'Pöppel'];
  test.each([
    ['chian', 'chain'],
    ['transfromer', 'transformer'],
    ['popel', 'Pöppel'],
    ['gpt5', undefined],
    ['zebra', undefined],
  ])('%s → %s', (typed, known) => expect(nearestWord(typed, vocabulary)).toBe(known));
});

test('an excerpt is the stretch with most different words, within its part', () => {
  const words = Array.from({ length: 200 }, (_, place) => `w${place}`);
  const { pieces, found } = excerptOf(words, new Map([[10, [0]], [120, [0]], [130, [1]], [190, [0, 1, 2]]]), 50, 180); // prettier-ignore
  expect(found).toBe(2);
  expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['w120', 'w130']);
  expect(pieces[0]!.text).toBe('… ');
});

describe('the copy of a page that Pagefind indexes', () => {
  const fields: SearchFields = {
    path: 'sections/1-a/',
    number: 1,
    title: 'A title',
    summary: 'A summary',
    part: 'research',
    topics: ['data'],
    fields: { alias: ['one', 'two'] },
  };
  const copy = indexCopy(
    `<html><head><title>x</title></head><body><main data-pagefind-body><h2 id="how">How</h2><p>10<sup>12</sup> words.<sup class="cites">\u202f<a>4</a></sup> More.</p>
    <div class="noted"><aside class="gloss" id="gloss-x"><summary><span class="gloss-en">learning</span> <span class="gloss-fr">apprentissage</span></summary></aside><p>Explained.</p></div>
    <p>After.</p><table><tr><td>Win</td><td>Tie</td></tr></table><div class="page-foot">foot</div></main></body></html>`,
    fields,
  );
  test('powers stay powers; citations, tables and the foot are no text', () => {
    expect(copy).toContain('10<sup>¹²</sup> words. More.');
    expect(copy).not.toMatch(/\b4\b|<td>|foot/);
  });
  test('tables, aliases and filters are metadata', () => {
    expect(copy).toContain('data-pagefind-meta="tables[content]" content="Win Tie"');
    expect(copy).toContain('data-pagefind-meta="alias1[content]" content="two"');
    expect(copy).toContain('data-pagefind-filter="topic[content]" content="data"');
  });
  test('a gloss is a part with a title, and the text behind it belongs to the heading again', () => {
    expect(copy).toContain('data-pagefind-title="learning\u2060· apprentissage"');
    expect(copy).toMatch(/<span id="how" data-pagefind-title="How"><\/span><\/aside>\s*<\/div>\s*<p>After/);
  });
  test('a gloss stands behind the paragraph that it explains, which belongs to the heading', () => {
    expect(copy).toMatch(/Explained\.<\/p>\s*<aside/);
  });
});

test('the vocabulary has every word once, as it is mostly printed, frequent ones first', () => {
  const content = `${'model '.repeat(20)} Mamba Mamba l'élagage Model`;
  expect(vocabularyOf([{ id: 'x', url: '/', content, meta: {} }])).toEqual(['model', 'mamba', 'élagage']);
});
