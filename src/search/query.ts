import { fold, tidy } from './fold.ts';
import { isStopWord } from './stop-words.ts';
import { termOf, tokenize } from './terms.ts';

/** A word of a query that is looked up. */
export interface Slot {
  /** Folded, as typed. */
  word: string;
  term: string;
  /** Its place in the query as typed. */
  start: number;
  end: number;
  /** Less than 1 for a word that was corrected: it may not be what was meant. */
  confidence: number;
  /** A hyphen joins it to the slot before. */
  hyphen: boolean;
  /** With the stop word that a hyphen joins to it: "re-ranking" → "reranking". */
  joined?: string;
}

export interface Query {
  typed: string;
  slots: Slot[];
  /** The last word may be unfinished: it is matched by its beginning as well. */
  open: boolean;
  /** Section number that was asked for. */
  number: number | undefined;
  /** Words between quotation marks, to be found as they stand. */
  phrase: string | undefined;
}

const numberWords =
  'sections?|sec|s|§|slides?|pages?|pg|p|chapter|chapitre|chap|ch|diapositive|diapo|planche|partie|no|nr|n[°º]|number|numero';
const numberPattern = new RegExp(
  String.raw`^(?:#|(?:the |la |le )?(?:${numberWords})\.?\s*(?:no\.?|nr\.?|n[°º]|number|numero|#)?)?\s*(\d{1,3})$`,
);

/** Reads what a reader typed. */
export function parseQuery(input: string): Query {
  const typed = tidy(input);
  // NFKD would turn º into o.
  const number = numberPattern.exec(fold(typed.replace(/º/g, '°')))?.[1];
  const phrase = /^["“«„]\s*(.+?)\s*["”»“]$/.exec(typed)?.[1];
  const tokens = tokenize(typed);
  const content = tokens.filter(({ term }) => term);
  // "The who" is better searched for as it is than not at all.
  const chosen = number !== undefined ? tokens.slice(-1) : content.length > 0 ? content : tokens;
  const slots = chosen.map(({ word, start, end, hyphen }): Slot => {
    const before = hyphen ? tokens.find((token) => token.end === start - 1 && token.term === '') : undefined;
    const slot = { word, term: termOf(word), start, end, confidence: 1, hyphen: hyphen && !before };
    return before ? { ...slot, joined: before.word + word } : slot;
  });
  return {
    typed,
    slots,
    open:
      slots.length > 0 && slots.at(-1)!.end === typed.length && !/\s$/.test(input) && !isStopWord(slots.at(-1)!.word),
    number: number === undefined ? undefined : Number(number),
    phrase: phrase !== undefined && tokenize(phrase).length > 1 ? phrase : undefined,
  };
}
