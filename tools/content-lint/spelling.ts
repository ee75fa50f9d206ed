import { blocks, prose } from './blocks.ts';
import { dictionary } from './dictionaries.ts';
import { figureFields, frontMatterFields, lineOf } from './fields.ts';
import type { Content, Fault, Rule } from './types.ts';

interface Text {
  file: string;
  line: number;
  text: string;
}

/** Runs of letters that touch no digit, with the apostrophes and hyphens inside them. */
const word =
  /(?<![\p{L}\p{M}\p{N}_/@.-])\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{N}_/@-]|\.\p{Ll}|:\/\/)/gu;

/** English is spelled as in the United States, French as in France; names stand in `content/words.txt`. */
export const spelling: Rule = {
  name: 'spelling',
  check: (content) => [
    ...misspelt(englishOf(content), 'en', content.words),
    ...misspelt(frenchOf(content), 'fr', content.words),
    ...unsorted(content.words),
  ],
};

function englishOf({ sections, pages, terms, figures }: Content): Text[] {
  const all = [...sections, ...pages];
  return [
    ...all.flatMap((page) =>
      blocks(page).map((block) => ({ file: page.file, line: block.line, text: unquoted(prose(block)) })),
    ),
    ...all.flatMap(frontMatterFields),
    ...figures.flatMap(figureFields),
    ...terms.map((term) => ({ file: term.file, line: lineOf(term.source, 'en:'), text: String(term.data.en ?? '') })),
  ];
}

/** Without what is quoted to the letter, mistakes and all. */
const unquoted = (text: string): string => text.replace(/“[^”]*”/g, ' ');

const frenchOf = ({ terms }: Content): Text[] =>
  terms
    .flatMap(({ file, source, data }) => [{ file, line: lineOf(source, 'fr:'), text: String(data.fr ?? '') }])
    .concat(terms.flatMap((term) => blocks(term).map(({ line, text }) => ({ file: term.file, line, text }))));

function misspelt(texts: Text[], language: 'en' | 'fr', names: Map<string, number>): Fault[] {
  const speller = dictionary(language);
  const english = dictionary('en');
  // French keeps the English names of tests and methods: "Common Crawl".
  const correct = (one: string): boolean => speller(one) || (/^\p{Lu}/u.test(one) && english(one));
  const known = (one: string): boolean => {
    const plain = one.replaceAll('’', "'");
    const parts = [plain, plain.replace(/'s?$/, ''), plain.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu)'/i, '')];
    return parts.some((part) => part.length < 2 || names.has(part) || names.has(part.toLowerCase()) || correct(part));
  };
  const wrong = (one: string): boolean => !known(one) && !(one.includes('-') && one.split('-').every(known));
  const name = language === 'en' ? 'English' : 'French';
  return texts.flatMap(({ file, line, text }) =>
    [...new Set(text.match(word) ?? [])].filter(wrong).map((one) => ({
      file,
      line,
      message: `"${one}" is in no ${name} dictionary. Mend it, or add a name or term of the field to content/words.txt.`,
    })),
  );
}

/** A sorted list shows what it holds, and merges well. */
function unsorted(words: Map<string, number>): Fault[] {
  const list = [...words.keys()];
  const at = list.findIndex((one, index) => index > 0 && byName(list[index - 1]!, one) > 0);
  if (at < 0) return [];
  const message = `"${list[at]}" is out of order. Sort the list by alphabet, capitals or not.`;
  return [{ file: 'content/words.txt', line: words.get(list[at]!)!, message }];
}

const byName = (a: string, b: string): number => a.localeCompare(b, 'en') || (a < b ? -1 : 1);
