import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { getDefaultSettings, spellCheckDocument, type CSpellUserSettings } from 'cspell-lib';
import type { Content, Finding, Item, Passage, Rule, WordList } from './types.ts';

const { resolve: packagePath } = createRequire(import.meta.url);
/** English comes with cspell; what else does, the terms of programmers, is left out. */
const { dictionaries: terms = [] } = await getDefaultSettings();
const settings: CSpellUserSettings = {
  import: [packagePath('@cspell/dict-fr-fr/cspell-ext.json')],
  dictionaries: ['names', ...terms.map((name) => `!${name}`)],
  caseSensitive: true,
  minWordLength: 2,
  maxNumberOfProblems: Infinity,
  maxDuplicateProblems: Infinity,
  // What is quoted to the letter, mistakes and all; names with digits in them, addresses and files.
  ignoreRegExpList: [/“[^”]*”/g, /\S*[\d_/@]\S*/g, /[\p{L}\p{N}-]*(?:\.\p{Ll}+)+/gu],
};

type Text = Pick<Passage, 'line' | 'text'>;

/** Readers search in British spelling too, and mix English with their French. */
const localeOf = ({ lang, kind }: Passage): string =>
  kind === 'wording' ? (lang === 'fr' ? 'fr,en,en-GB' : 'en,en-GB') : lang;
/** The dictionary has words without what elides before them: d’une → une. */
const elision = /(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’'](?=\p{L})/giu;

/** English is spelled as in the United States, French as in France; names stand in `content/words.txt`. */
export const spelling: Rule = {
  name: 'spelling',
  kinds: ['section', 'page', 'term', 'topic', 'figure', 'words'],
  check: async ({ passages, data }: Item, { wordsPath }: Content): Promise<Finding[]> => {
    const findings = unsorted(data.words);
    for (const locale of new Set(passages.map(localeOf))) {
      const own = passages.filter((passage) => localeOf(passage) === locale);
      for (const [line, word] of await misspelt(own, locale, wordsPath)) {
        // French keeps the English names of tests and methods: "Common Crawl".
        const foreign = locale === 'fr' && /^\p{Lu}/u.test(word);
        if (foreign && (await misspelt([{ line, text: word }], 'en', wordsPath)).length === 0) continue;
        const language = locale.startsWith('fr') ? 'French' : 'English';
        const remedy = 'Fix it, or add a name or term of the field to content/words.txt.';
        findings.push([line, `"${word}" is in no ${language} dictionary. ${remedy}`]);
      }
    }
    return findings.sort(([a], [b]) => a - b);
  },
};

/** Words that neither the dictionaries of a locale nor the list of names has, each once a line, with their lines. */
async function misspelt(passages: Text[], locale: string, namesPath: string): Promise<Finding[]> {
  // One line a passage: cspell then says by its place which passage a word is in.
  const lines = passages.map(({ text }) => text.replace(/\s/g, ' '));
  const text = locale.startsWith('fr') ? lines.join('\n').replace(elision, ' ') : lines.join('\n');
  const { issues, errors } = await spellCheckDocument(
    { uri: 'passages.txt', text, languageId: 'plaintext', locale },
    { generateSuggestions: false, noConfigSearch: true },
    { ...settings, dictionaryDefinitions: [{ name: 'names', path: resolve(namesPath) }] },
  );
  if (errors?.[0]) throw errors[0];
  const found = issues.map(({ offset, text: word }): Finding => {
    const passage = passages[text.slice(0, offset).split('\n').length - 1]!;
    return [passage.line, word];
  });
  return [...new Map(found.map((one) => [one.join(), one])).values()];
}

/** A sorted list shows what it holds, and merges well. */
function unsorted(words: WordList = new Map()): Finding[] {
  const list = [...words.keys()];
  const at = list.findIndex((one, index) => index > 0 && byName(list[index - 1]!, one) > 0);
  if (at < 0) return [];
  return [[words.get(list[at]!)!, `"${list[at]}" is out of order. Sort the list by alphabet, capitals or not.`]];
}

const byName = (a: string, b: string): number => a.localeCompare(b, 'en') || (a < b ? -1 : 1);
