import { isStopWord } from './stop-words.ts';
import { asked, fold } from './text.ts';

/** A word of a query. */
export interface Word {
  /** As the index has it, in lower case: "l’Évaluation" → "évaluation", "3,1" → "3_1". */
  text: string;
  /** Its place in `Query.text`. */
  start: number;
  end: number;
  /** What hyphens make of it and its neighbours, stop words too: "gpt4o" for both words of "GPT-4o". */
  whole: string | undefined;
}

export interface Query {
  /** In the words of the index. */
  text: string;
  /** What to look up: without stop words, unless there is nothing else. */
  words: Word[];
  /** All words are stop words. */
  onlyStopWords: boolean;
  /** The last word may be unfinished: words that begin with it match as well. */
  open: boolean;
  /** Section number that was asked for. */
  number: number | undefined;
  /** Words between quotation marks, as Pagefind takes them. */
  phrase: string | undefined;
}

const numberWords =
  'sections?|sec|s|§|slides?|pages?|pg|p|chapter|chapitre|chap|ch|diapositive|diapo|planche|partie|no|nr|n[°º]|number|numero';
const numberPattern = new RegExp(
  String.raw`^(?:#|(?:the |la |le )?(?:${numberWords})\.?\s*(?:no\.?|nr\.?|n[°º]|number|numero|#)?)?\s*(\d{1,3})$`,
);

/** Reads what a reader typed. */
export function parseQuery(input: string): Query {
  const text = asked(input);
  const number = numberPattern.exec(fold(text))?.[1];
  const quoted = /^["“«„]\s*(.+?)\s*["”»“]$/.exec(text)?.[1];
  const phrase = quoted && phraseOf(quoted);
  const all = wordsOf(text);
  const content = all.filter((word) => !isStopWord(fold(word.text)));
  const words = content.length > 0 ? content : all;
  const last = words.at(-1);
  return {
    text,
    words,
    onlyStopWords: content.length === 0,
    open: content.length > 0 && last?.end === text.length && !/\s$/.test(input),
    number: number === undefined ? undefined : Number(number),
    phrase: phrase?.includes(' ') ? phrase : undefined,
  };
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}_]+(?:\+\+)?/gu)) {
    const own = match[0].toLowerCase();
    words.push({ text: own, start: match.index, end: match.index + own.length, whole: undefined });
  }
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}_]+(?:[-‐‑–/@][\p{L}\p{M}\p{N}_]+)+/gu)) {
    const whole = match[0].toLowerCase().replace(/[-‐‑–/@]/g, '');
    const end = match.index + match[0].length;
    for (const word of words) if (word.start >= match.index && word.end <= end) word.whole = whole;
  }
  return words;
}

/** Pagefind counts what stands between spaces as one word and leaves signs out of it; an elided article is a part of its word. */
const phraseOf = (text: string): string =>
  text
    .toLowerCase()
    .split(' ')
    .map((word) => word.replace(/^(?:[cdjlmnst]|qu)'/, '').replace(/[^\p{L}\p{M}\p{N}_]/gu, ''))
    .filter(Boolean)
    .join(' ');
