import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readBibliography } from '../../src/loaders/bibliography.ts';
import { entry, folder, good } from './support.ts';

describe('an error stops the reading, with file, line and remedy:', () => {
  const errorOf = (text: string) => {
    const path = join(folder({ 'a.bib': text }), 'a.bib');
    try {
      readBibliography(path);
    } catch (error) {
      return (error as Error).message.replace(`${path}:`, '');
    }
    throw new Error('nothing was wrong');
  };

  test('also where the module is loaded a second time, as a build does', async () => {
    vi.resetModules();
    const again = await import('../../src/loaders/bibtex.ts');
    expect(() => again.parseBibtex(entry(`${good}\n  title = {B}`))).toThrow(again.BibtexError);
  });

  test('no rank', () => {
    expect(errorOf(entry(good) + entry('  title = {Unranked},', 'two'))).toBe(
      '8: "two" has no rank. Add keywords = {primary}, {secondary} or {tertiary}.',
    );
  });

  test('a word that is no rank', () => expect(errorOf(entry('  title = {A}, keywords = {best}'))).toContain('no rank'));

  test.each(['one', 'One'])('a key that stands twice: one and %s', (key) => {
    expect(errorOf(entry(good) + entry(good, key))).toBe(
      `8: the key "${key}" stands twice, first on line 1. Rename or merge.`,
    );
  });

  test.each([
    ['a brace that is not closed', entry(good) + entry('  title = {Open,', 'two') + entry(good, 'three'), 8],
    ['a quote that is not closed', entry(good) + entry('  title = "Open,', 'two'), 8],
    ['a comma left out', entry('  title = {A}\n  year = {2024}'), 1],
    ['an entry without key', '@misc{title = {A}}', 1],
  ])('%s', (_, text, line) => {
    expect(errorOf(text)).toMatch(
      new RegExp(`^${line}: the entry that begins here is not valid BibTeX: .* line \\d+.* Braces and quotes`),
    );
  });

  test.each([
    ['a brace too many', '@misc{a, title = {A}},\n  keywords = {primary}}\n', '1: "," stands outside of any entry.'],
    ['an entry without its @', `${entry(good)}\nmisc{two,\n}\n`, '9: "misc{two," stands outside of any entry.'],
    ['the same at the beginning', 'misc{two,\n}\n', '1: "misc{two," stands outside of any entry.'],
    ['a field twice', entry(`${good}\n  title = {B}`), '7: the field "title" stands twice. Keep one.'],
    ['an unknown type', '@fancy{a,\n title = {A}}', '1: "a": there is no entry type "@fancy". Use @misc,'],
    ['an unknown field', entry(`${good}\n  anote = {x}`), '7: "one": there is no field "anote". Fix its name'],
    ['a field of JavaScript’s', entry(`${good}\n  constructor = {x}`), '7: "one": there is no field "constructor".'],
    ['no title', entry('  keywords = {primary}'), '1: "one": Add a title.'],
    ['dollars that are no formula', entry('  title = {$1B and $2B}'), '2: "one": title: a formula stands between'],
    [
      'TeX that the library does not know',
      entry('  title = {In {\\LaTeX}}'),
      '2: "one": citation.js does not know the',
    ],
    ['TeX that does not end', entry('  title = {A \\begin{it}}'), '1: "one": expected "text", got EOF'],
    ['a word that stands for nothing', entry(`${good}\n  journal = nips`), '7: "nips" stands for nothing.'],
    [
      'names with commas between',
      entry(good.replace('Alpha, Ada and', 'Alpha, Ada,')),
      'is read as one name. Write "and"',
    ],
    ['names with semicolons', entry(good.replace(' and ', '; ')), '2: "one": "Alpha, Ada; Bravo, Ben" is read as'],
    ['names with an ampersand', entry(good.replace('Alpha, Ada and', 'Ada Alpha &')), 'is read as one name.'],
    ['a year with a letter', entry(good.replace('2024}', '2024a}')), '4: "one": "2024a" is no date.'],
    ['a date in words', entry(good.replace('year = {', 'date = {5 May ')), '4: "one": "5 May 2024" is no date.'],
    ['two ranks', entry(good.replace('{primary}', '{primary, tertiary}')), '1: "one" has two ranks, primary and'],
    ['an empty name', entry(good.replace('Bravo, Ben', '')), '2: "one": a name is empty. Fix'],
    ['a dollar alone', entry('  title = {$1B}'), '2: "one": title: a formula stands between two "$"'],
    ['a month that is none', entry(`${good}\n  month = "7~" # oct`), '7: "one": "7~10" is no month.'],
    ['a script for an address', entry(good.replace('https:', 'javascript:')), '5: "one": The url is no http'],
    ['an address with a blank', entry(good.replace('alpha}', 'a lpha}')), '5: "one": The url is no http'],
    ['an address with TeX in it', entry(good.replace('alpha}', 'a\\slash b}')), '5: "one": The url is no http'],
    [
      'an organisation that reads like a person',
      entry('  author = {Mistral AI}'),
      '2: "one": is "Mistral AI" an organisation? Write it in double braces.',
    ],
    ['a key that cannot stand in an address', entry(good, '1/a'), '1: "1/a": Keys are letters, digits'],
  ])('%s', (_, text, message) => expect(errorOf(text)).toContain(message));
});
