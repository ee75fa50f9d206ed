/** Writing text one way on both sides of the search: pages when they are indexed, queries when they are read. */

/** Word joiner: in the index it stands for a space that parts no words, as in "1 875", "87 %" and "5 × 3". */
const joiner = '\u2060';
/** Pagefind leaves full stops and commas out of words, and "3.1" would be 31: this connector, which it keeps, stands for them. */
const decimalMark = '_';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** The digits of an exponent: "12" → "¹²". */
export const superscript = (digits: string): string =>
  digits.replace(/\d/g, (digit) => raised[Number(digit)]!).replace(/[−-]/g, '⁻');

/** Characters that are not seen, and would split a word: soft hyphen, zero-width spaces and joiners, byte order mark. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Other forms of plain letters and digits: ligatures of a PDF, the wide ones of Chinese and Japanese keyboards, mathematical bold. */
const otherForms = /[\u3000\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;

/** Straight apostrophes and no ligatures, as readers type: Pagefind splits words at the straight apostrophe only. */
const typed = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(otherForms, (sign) => sign.normalize('NFKC'))
    .replace(/[’ʼ‘]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'Ae');

/**
 * Decimal points and decimal commas alike: "3.1" and "3,1" → "3_1". A comma before exactly three digits parts thousands, as
 * English pages print them ("1,875"), except behind a lone 0.
 */
const decimals = (text: string): string =>
  text
    .replace(/(?<=\d)\.(?=\d)/g, decimalMark)
    .replace(/(?<=(?<!\d)0),(?=\d)|(?<=\d),(?=\d)(?!\d{3}(?!\d))/g, decimalMark);

/** Text of a page as Pagefind is given it. */
export const indexed = (text: string): string =>
  decimals(typed(text))
    // French thousands: "1 875".
    .replace(/(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, joiner)
    // A sign that stands alone would count as a word of a phrase.
    .replace(/\s+(?=[^\p{L}\p{N}\s_]+(?:\s|$))/gu, joiner);

/** The same as it was printed. */
export const printed = (text: string, french: boolean): string =>
  text
    .replaceAll(joiner, '\u00a0')
    .replace(/(?<=\d)_(?=\d)/g, french ? ',' : '.')
    .replace(/'/g, '’');

/** A query in the words of the index; "10^12" is 10¹². */
export const asked = (query: string): string =>
  decimals(typed(query.normalize('NFC')))
    .replace(/\^(\d+)/g, (_, digits: string) => superscript(digits))
    .replace(/(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Without case and accents: "Évaluation" → "evaluation". */
export const fold = (text: string): string =>
  typed(text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase().replace(/ß/g, 'ss');

/** A word without signs, case and accents. */
export const bare = (word: string): string => fold(word).replace(/[^\p{L}\p{N}]/gu, '');

/** The words of a printed text, each with what joins its parts: "GPT-4o", "3.1". */
export const printedWords = /([\p{L}\p{M}\p{N}]+(?:[-.,’'][\p{L}\p{M}\p{N}]+)*)/gu;
