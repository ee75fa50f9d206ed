import { describe, expect, test } from 'vitest';
import { dictionary } from '../../tools/content-lint/dictionaries.ts';
import { readDictionary } from '../../tools/content-lint/hunspell.ts';

describe('a dictionary of few words', () => {
  const aff = [
    'NEEDAFFIX !',
    'FORBIDDENWORD ?',
    'PFX U Y 1',
    'PFX U 0 un .',
    'SFX S Y 2',
    'SFX S y ies [^aeiou]y',
    'SFX S 0 s [aeiou]y',
  ].join('\n');
  const has = readDictionary(aff, ['5', 'tidy/US', 'day/S', 'stem/!S', 'day/U', 'wrong/?'].join('\n'));

  test.each(['tidy', 'tidies', 'untidy', 'untidies', 'day', 'days', 'unday', 'Tidy', 'TIDY'])('has "%s"', (word) => {
    expect(has(word)).toBe(true);
  });
  test.each(['tidys', 'daies', 'undays', 'stem', 'wrong', 'un', ''])('lacks "%s"', (word) => {
    expect(has(word)).toBe(false);
  });
});

test('flags of two letters are read as such', () => {
  const has = readDictionary('FLAG long\nSFX S. Y 1\nSFX S. 0 s .', '2\nmot/S.\nlot/.S');
  expect([has('mots'), has('lots')]).toEqual([true, false]);
});

test('English is that of the United States', () => {
  const english = dictionary('en');
  expect(['color', 'license', 'measured', 'unaffected'].filter((word) => !english(word))).toEqual([]);
  expect(['colour', 'licence', 'analyse', 'measurd'].filter(english)).toEqual([]);
});

test('French knows its irregular forms and its accents', () => {
  const french = dictionary('fr');
  const right = ['modèles', 'entraînent', 'peut', 'vaut', 'aient', 'journaux', 'évaluée', 'puissants'];
  expect(right.filter((word) => !french(word))).toEqual([]);
  expect(['modele', 'entrainnent', 'journals', 'evaluée'].filter(french)).toEqual([]);
});
