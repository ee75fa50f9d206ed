import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { suffixes } from '../../src/lib/citation-label.ts';
import { readBibliography } from '../../src/loaders/bibliography.ts';
import { entry, folder, good } from './support.ts';

const file = (text: string) => join(folder({ 'a.bib': text }), 'a.bib');

/** The one entry of a file that holds nothing else. */
const read = (fields: string) => readBibliography(file(entry(fields))).get('one')!;
/** An entry with these fields, and what every entry needs. */
const one = (fields: string) => read(`  title = {A Title},\n  keywords = {primary},\n${fields}`);

describe('an entry', () => {
  test('gives what the pages need', () => {
    expect(read(good)).toMatchObject({
      key: 'one',
      line: 1,
      rank: 'primary',
      who: 'Alpha and Bravo',
      when: '2024',
      title: 'The First Paper',
      url: 'https://example.org/alpha',
    });
  });

  test.each([
    [
      'two authors',
      'author = {Ma, Ada and Lu, Ben}, title = {First}, year = {2024}',
      'Ma, A. and B. Lu. <i>First</i>. 2024.',
    ],
    [
      'an organisation, a container and a day',
      'author = {{The Lab}}, title = {Post}, journal = {Journal}, year = {2024}, month = {10}, day = {7}',
      'The Lab. <i>Post</i>. Journal. October 7, 2024.',
    ],
    [
      'a question, without a full stop of ours',
      'author = {Gu, A.}, title = {Why?}, year = {2024}',
      'Gu, A. <i>Why?</i> 2024.',
    ],
    [
      'authors left out by the source',
      'author = {Gu, Albert and others}, title = {Long}, year = {2024}',
      'Gu, A., et al. <i>Long</i>. 2024.',
    ],
    [
      'a title that has "and others" in it',
      'author = {Gu, Albert}, title = {Llamas, alpacas and others}',
      'Gu, A. <i>Llamas, alpacas and others</i>. n.d.',
    ],
    ['neither author nor year', 'title = {Bare}', 'Bare. n.d.'],
    [
      'pages and an institution with "and" in its name',
      'title = {Bare}, pages = {1--5, 7--9}, publisher = {Centre for This and That}',
      'Bare. 1–5, 7–9, Centre for This and That. n.d.',
    ],
  ])('is formatted: %s', (_, fields, html) => expect(read(`${fields}, keywords = {primary}`).html).toBe(html));

  test('takes its rank from among other keywords', () => {
    expect(read('  title = {A}, keywords = {chips, secondary}').rank).toBe('secondary');
  });
});

test('sources that read alike get letters by their dates, in the whole file; others get none', () => {
  const dated = (key: string, when: string, who = 'OpenAI') =>
    entry(`  author = {{${who}}}, title = {${key}}, keywords = {primary}, ${when}`, key);
  const text = [
    dated('late', 'year = {2024}, month = sep'),
    dated('other', 'year = {2024}, month = aug', 'Meta'),
    dated('early', 'year = {2024}, month = may'),
    dated('next', 'year = {2025}'),
  ].join('\n');
  const labels = [...readBibliography(file(text)).values()].map(({ key, label }) => `${key}: ${label}`);
  expect(labels).toEqual(['late: OpenAI 2024b', 'other: Meta 2024', 'early: OpenAI 2024a', 'next: OpenAI 2025']);
});

test('letters go on after z with aa, ab', () => {
  const labels = new Map(Array.from({ length: 53 }, (_, index) => [`key${index}`, 'Same 2024']));
  const letters = [...suffixes(labels).values()];
  expect([letters[25], letters[26], letters[27], letters[52]]).toEqual(['z', 'aa', 'ab', 'ba']);
});

describe('who:', () => {
  test.each([
    ['the organisation', '{OpenAI}', 'OpenAI'],
    ['the organisation of two words', '{Mistral AI}', 'Mistral AI'],
    [
      'the organisation with an "and", in capitals and small letters',
      '{the Lab and Company} and {Meta}',
      'the Lab and Company and Meta',
    ],
    ['the organisation with a sign', '{Holland \\& Knight}', 'Holland & Knight'],
    ['the family name alone', 'Dao, Tri', 'Dao'],
    ['both of two', 'Dao, Tri and Gu, Albert', 'Dao and Gu'],
    ['the first of three', 'Ma, A. and Wang, B. and Wei, C.', 'Ma et al.'],
    ['the first of "Ma and others"', 'Ma, A. and others', 'Ma et al.'],
    ['particles, last name first', 'van den Oord, Aaron', 'van den Oord'],
    ['particles, first name first', 'Aaron van den Oord and Leandro von Werra', 'van den Oord and von Werra'],
    ['particles with a capital', 'De Freitas, Nando', 'De Freitas'],
    ['a name with a suffix', 'Smith, Jr., Bob', 'Smith'],
    ['accents in TeX', "H{\\'e}naff, Olivier and R{\\\"u}ckl{\\'e}, Andreas", 'Hénaff and Rücklé'],
    ['accents in TeX without braces', "Erd\\H{o}s, Paul and Nov\\'ak, Jan", 'Erdős and Novák'],
    ['a name tied together', 'Gomez,~Aidan N.', 'Gomez'],
  ])('%s', (_, author, who) => expect(one(`author = {${author}}`).who).toBe(who));

  test('the editors of a book without authors', () => {
    expect(one('editor = {Ma, A. and {The Lab}}')).toMatchObject({
      who: 'Ma and The Lab',
      html: 'Ma, A. and The Lab. <i>A Title</i>. n.d.',
    });
  });

  test.each([
    ['Five words make a title', 'Five words make a title'],
    ['Six words make a longer title', 'Six words make a …'],
  ])('the title where there are neither, cut after four words when it has more than five: %s', (title, who) =>
    expect(read(`title = {${title}}, keywords = {primary}`).who).toBe(who),
  );

  test('van den Oord stands under v, and RIS and CSL-JSON have the particle', () => {
    const { html, csl } = one('author = {van den Oord, Aaron}, year = 2018');
    expect(html).toBe('van den Oord, A. <i>A Title</i>. 2018.');
    expect(csl.author).toEqual([{ family: 'Oord', given: 'Aaron', 'non-dropping-particle': 'van den' }]);
  });
});

test.each([
  ['year = {2024}, month = oct', '2024', 'October 2024'],
  ['year = 2024', '2024', '2024'],
  ['date = {2024-10-07}', '2024', 'October 7, 2024'],
  ['year = {in press}', 'in press', 'in press'],
  ['year = {forthcoming}', 'forthcoming', 'forthcoming'],
  ['', 'n.d.', 'n.d.'],
])('when: %s → %s', (fields, when, printed) => {
  expect(one(fields)).toMatchObject({ when, html: `A Title. ${printed}${printed.endsWith('.') ? '' : '.'}` });
});

test.each([
  ['\\$200 and {\\$1B}', '$200 and $1B', '$200 and $1B'],
  ['In $O(n^2)$ steps', 'In O(n²) steps', 'In O(n²) steps'],
  ['$x_{max}$ of $10^{-3}$', 'xₘₐₓ of 10⁻³', 'xₘₐₓ of 10⁻³'],
  ['The $\\alpha$ of $x_1$', 'The α of x₁', 'The α of x₁'],
  ['{State} -- of {AI} --- 92\\%', 'State – of AI — 92%', 'State – of AI — 92%'],
  ['{R{\\"u}ckl{\\\'e}}', 'Rücklé', 'Rücklé'],
  ['A \\& B', 'A & B', 'A &#38; B'],
  ['gsm1k\\_eval', 'gsm1k_eval', 'gsm1k_eval'],
  ['\\emph{Nature}: 1~Year', 'Nature: 1\u00a0Year', '<i>Nature</i>: 1\u00a0Year'],
])('the title %s reads %s', (tex, title, html) => {
  const found = read(`title = {${tex}}, keywords = {primary}`);
  expect(found.title).toBe(title);
  expect(found.html).toContain(html);
});

describe('the address', () => {
  test.each([
    ['https://example.org/a\\_b?x=1\\&y=2\\%20\\#c', 'https://example.org/a_b?x=1&y=2%20#c'],
    ['https://example.org/a{\\_}b', 'https://example.org/a_b'],
    ['https://example.org/\\~{}me/{\\textasciitilde}you', 'https://example.org/~me/~you'],
    ['https://example.org/~me/a--b_c%2Fd%C3%A9', 'https://example.org/~me/a--b_c%2Fd%C3%A9'],
    ['http://example.org', 'http://example.org'],
  ])('%s is %s', (tex, url) => {
    const found = one(`url = {${tex}}`);
    expect([found.url, found.csl.URL]).toEqual([url, url]);
    expect(found.bibtex).toContain(`url = {${url}},`);
  });

  test.each([
    ['10.1000/xyz\\_1', 'https://doi.org/10.1000/xyz_1', '10.1000/xyz_1'],
    ['https://doi.org/10.1000/xyz', 'https://doi.org/10.1000/xyz', '10.1000/xyz'],
    ['10.1002/a<1::AID#2>3.0', 'https://doi.org/10.1002/a%3C1::AID%232%3E3.0', '10.1002/a<1::AID#2>3.0'],
  ])('is that of the DOI %s when there is no other', (doi, url, number) => {
    const found = one(`doi = {${doi}}`);
    expect([found.url, found.csl.DOI]).toEqual([url, number]);
  });

  test('is that of arXiv when there is neither', () =>
    expect(one('archivePrefix = {arXiv}, eprint = {2412.08905}').url).toBe('https://arxiv.org/abs/2412.08905'));
});

describe('what readers get of an entry', () => {
  test('is written from what was parsed, whatever form it stands in', () => {
    const text = `@string{lab = "{The Lab}"}
@MISC{one, Author = {Gu, A.} # " and " # lab,
  annote={Private
    remark with = signs, {nested
    braces}}, title="A {B}", ARCHIVEPREFIX={arXiv}, eprint={2412.08905}, % a remark
  month = dec, file = {a.pdf}, abstract = {Private too.}, urldate = {2024-10-10},
  year = 2024, keywords = {primary}}
@article(two, title = {Next}, keywords = {primary})
`;
    const references = readBibliography(file(text));
    expect([...references.keys()]).toEqual(['one', 'two']);
    expect(references.get('one')!.bibtex).toBe(`@misc{one,
  author = {Gu, A. and {The Lab}},
  title = {A {B}},
  archivePrefix = {arXiv},
  eprint = {2412.08905},
  month = dec,
  urldate = {2024-10-10},
  year = {2024},
  keywords = {primary},
}`);
    expect(JSON.stringify([...references.values()])).not.toMatch(/private|a\.pdf/i);
  });

  test('CSL-JSON has the arXiv number, organisations as such, and neither rank nor remarks', () => {
    const text = `@misc{one, title = {A}, author = {Ma, Shuming and {DeepSeek-AI} and others}, note = {For readers},
      annote = {Seen on a copy.}, eprint = {2401.00001}, archivePrefix = {arXiv}, keywords = {primary}}`;
    expect(readBibliography(file(text)).get('one')!.csl).toEqual({
      id: 'one',
      type: 'article',
      title: 'A',
      note: 'For readers',
      publisher: 'arXiv',
      number: 'arXiv:2401.00001',
      author: [{ family: 'Ma', given: 'Shuming' }, { literal: 'DeepSeek-AI' }, { literal: 'others' }],
    });
  });

  test.each([
    ['inproceedings', 'eprint = {2401.00001}, archivePrefix = {arXiv}', 'paper-conference'],
    ['misc', 'url = {https://example.org}', 'webpage'],
  ])('@%s {%s} is a %s in CSL-JSON', (type, fields, csl) => {
    const text = `@${type}{one, title = {A}, keywords = {primary}, ${fields}}`;
    expect(readBibliography(file(text)).get('one')!.csl.type).toBe(csl);
  });
});

test('abbreviations may stand as often as they like, and remarks anywhere: they are no entries', () => {
  const text =
    '% A head.\n@string{lab = "The Lab"}\n@string{lab = "The Lab"}\n@comment{one, two}\n@comment{one, two}\n';
  expect([...readBibliography(file(`${text}${entry(good)}\n  % The end.\n`)).keys()]).toEqual(['one']);
});

test('a file is read again when it has changed, and only then', () => {
  const path = file(entry(good));
  const before = readBibliography(path);
  expect(readBibliography(path)).toBe(before);
  writeFileSync(path, entry(good, 'changed'));
  utimesSync(path, new Date(), new Date(Date.now() + 2000));
  expect([...readBibliography(path).keys()]).toEqual(['changed']);
});
