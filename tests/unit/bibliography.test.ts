import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBibliography } from '../../src/lib/bibliography.ts';
import { folder } from './support.ts';

const file = (text: string) => join(folder({ 'a.bib': text }), 'a.bib');
const entry = (fields: string, key = 'one') => `@article{${key},\n${fields}\n}\n`;
const good = `  author = {Alpha, Ada and Bravo, Ben},
  title = {The First Paper},
  year = {2024},
  url = {https://example.org/alpha},
  keywords = {primary},`;

/** The one entry of a file that holds nothing else. */
const read = (fields: string) => readBibliography(file(entry(fields))).get('one')!;

describe('an entry', () => {
  test('gives what the pages need', () => {
    expect(read(good)).toMatchObject({
      key: 'one',
      rank: 'primary',
      who: 'Alpha and Bravo',
      when: '2024',
      title: 'The First Paper',
      url: 'https://example.org/alpha',
    });
  });

  test.each([
    ['two authors', good, 'Alpha, A. and B. Bravo. <i>The First Paper</i>. 2024.'],
    [
      'an organisation, a container and a day',
      '  author = {{The Lab}}, title = {Post}, journal = {Journal}, year = {2024}, month = {10}, day = {7}, keywords = {primary}',
      'The Lab. <i>Post</i>. Journal. October 7, 2024.',
    ],
    [
      'a question, without a full stop of ours',
      '  author = {Gu, A.}, title = {Why?}, year = {2024}, keywords = {primary}',
      'Gu, A. <i>Why?</i> 2024.',
    ],
    [
      'authors left out by the source',
      '  author = {Gu, Albert and others}, title = {Long}, year = {2024}, keywords = {primary}',
      'Gu, A., et al. <i>Long</i>. 2024.',
    ],
    ['neither author nor year', '  title = {Bare}, keywords = {tertiary}', 'Bare. n.d.'],
  ])('is formatted: %s', (_, fields, html) => expect(read(fields).html).toBe(html));

  test('links to its DOI when it has no address', () => {
    expect(read('  title = {A}, doi = {10.1000/xyz}, keywords = {primary}').url).toBe('https://doi.org/10.1000/xyz');
  });

  test('takes its rank from among other keywords', () => {
    expect(read('  title = {A}, keywords = {chips, secondary}').rank).toBe('secondary');
  });

  test('is offered to readers as it stands, without the editors’ remarks', () => {
    const { bibtex } = read(`${good}\n  eprint = {2412.08905},\n  annote = {Read twice.},`);
    expect(bibtex).toBe(entry(`${good}\n  eprint = {2412.08905},`).trim());
  });
});

describe('a fault stops the reading, with file, line and remedy:', () => {
  const fault = (text: string) => {
    const path = file(text);
    try {
      readBibliography(path);
    } catch (error) {
      return (error as Error).message.replace(path, 'a.bib');
    }
    throw new Error('nothing was wrong');
  };

  test('no rank', () => {
    expect(fault(entry(good) + entry('  title = {Unranked},', 'two'))).toBe(
      'a.bib:8: "two" has no rank. Add keywords = {primary}, {secondary} or {tertiary}.',
    );
  });

  test('a word that is no rank', () => expect(fault(entry('  title = {A}, keywords = {best}'))).toContain('no rank'));

  test('a key that stands twice', () => {
    expect(fault(entry(good) + entry(good))).toMatch(/^a\.bib:\d+: the key "one" stands twice\. Rename or merge\.$/);
  });

  test('the second of two entries with one key, not the first', () => {
    expect(fault(entry(good) + entry(good))).toMatch(/^a\.bib:8:/);
  });

  test('broken BibTeX', () => {
    const message = fault(entry('  title = {Open,'));
    expect(message).toMatch(/^a\.bib: not valid BibTeX: .*line \d+/);
    expect(message).toContain('Mend the entry; braces must balance.');
  });
});

test('abbreviations may stand as often as they like: they are no entries', () => {
  const text = '@string{lab = "The Lab"}\n@string{lab = "The Lab"}\n@comment{one, two}\n@comment{one, two}\n';
  expect([...readBibliography(file(text + entry(good))).keys()]).toEqual(['one']);
});

test('a file is read again when it has changed, and only then', () => {
  const path = file(entry(good));
  const before = readBibliography(path);
  expect(readBibliography(path)).toBe(before);
  writeFileSync(path, entry(good, 'changed'));
  utimesSync(path, new Date(), new Date(Date.now() + 2000));
  expect([...readBibliography(path).keys()]).toEqual(['changed']);
});
