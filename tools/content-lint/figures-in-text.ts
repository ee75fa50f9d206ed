import { months } from '../../src/lib/dates.ts';
import { opaque } from './passages.ts';

/** Words that begin a sentence or join: a number after one of them is not part of a name. */
const common = new Set(
  (
    'A About Above After Against All Almost Among An And Another As At Before Below Between But By Every Few For From ' +
    'Full Half Here How If In Into It Its Just Least Less Like More Most Nearly No Not Of On One Only Or Out Over Some ' +
    'Still Than That The Then These This Those Through To Under Until Up Were What When Where With Within Without'
  ).split(' '),
);

/** Places in a document, and ranges from nought that define a scale. */
const places =
  /\b(slides?|sections?|pages?|parts?|tables?|figures?|equations?|eqs?\.|chapters?|articles?|steps?|appendix|stages?|levels?|versions?) \d+(\.\d+)*((,| and| to|–| or) ?\d+(\.\d+)*)*/gi;
const scales = /\b(from|between) [01] (to|and) [\d,]+|\b0 to \d+/g;
/** Formats of numbers are names: "16 bits", "4-bit". */
const formats = /\b\d+( (or|and|to) \d+)?[- ]bits?\b/g;

/** Digits glued to letters are a name (o1, H100, GPT-4o, 8B, 5-shot), except amounts: 15T, 320ms, 2.6-fold, 1st. */
const amount = /^[~≈−+±<>]*\d[\d.,–]*(%|×|x|T|K|k|bn|ms|s|[KMGT]i?B|k?W|MW|st|nd|rd|th|-fold|-point|-times)$/;
const number = /^[~≈−+±<>$€£]*\d[\d.,–−⁰¹²³⁴-⁹]*(%|×)?$/;

/** The first figure of a text; undefined when there is none. */
export const figureIn = (text: string): string | undefined => figuresIn(text).next().value ?? undefined;

/**
 * The figures of a text: counts, scores, prices and dates. Numbers that are part of a name (Llama 3.1, slide 13,
 * AIME 2024), 0 and 1, and what stands in mathematics or code are none.
 */
export function* figuresIn(text: string): Generator<string, void> {
  const plain = text.replaceAll(opaque, ' ').replace(places, ' ').replace(scales, ' ').replace(formats, ' ');
  let before = '';
  let named = false;
  const tokens = plain.split(/[\s\u00a0\u202f/]+/);
  for (const [index, raw] of tokens.entries()) {
    // What stands in parentheses or after a quoted word does not name it: "ahead on MMLU (71.3)".
    if (/^[(“"]/.test(raw)) {
      before = '';
      named = false;
    }
    const token = raw.replace(/^[("“‘[]+|[)"”’\],.;:!?]+$/g, '').replace(/['’]s$/, '');
    if (/\d/.test(token)) {
      const plainNumber = /^\d+(\.\d+)*$/.test(token);
      const joined: boolean = named && /^(and|or|to|,)$/.test(before);
      named = plainNumber && (joined || isName(before));
      if (amount.test(token) || (number.test(token) && !named && !isOne(token, tokens[index + 1]))) yield token;
    } else if (named && /^(and|or|to)$/.test(token)) {
      before = token;
      continue;
    } else named = false;
    before = /[.;:,)”"]$/.test(raw) ? '' : token;
  }
}

/** A word with a capital that is neither a month nor the common first word of a sentence. */
const isName = (word: string): boolean => /^[A-Z]/.test(word) && !months.includes(word) && !common.has(word);

/** Nought and one say nothing by themselves: "is 1 if it holds", but "1 billion". */
const isOne = (token: string, next = ''): boolean => /^[01]$/.test(token) && !/^(million|billion|trillion)/.test(next);
