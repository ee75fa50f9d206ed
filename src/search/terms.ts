import { fold } from './fold.ts';
import { american } from './spelling.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text with its place in it. */
export interface Token {
  /** The word without case and accents. */
  word: string;
  /** What the index knows it by; "" for a stop word. */
  term: string;
  start: number;
  end: number;
  /** Joined to the word before by a hyphen: "4o" in "GPT-4o". */
  hyphen: boolean;
}

const pattern = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*/gu;

/** Terms found out, by word: the same few thousand words come again with every key that a reader types. */
const known = new Map<string, string>();

/** The term of a folded word: American spelling, then its stem; words with digits stay whole, without commas. */
export function termOf(word: string): string {
  let term = known.get(word);
  if (term === undefined) {
    term = /\d/.test(word) ? word.replace(/,/g, '').replace(/000$/, 'k') : stem(american(word));
    known.set(word, term);
  }
  return term;
}

/** The words of a text, in order, with their terms. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const word = fold(match[0]);
    const last = tokens.at(-1);
    const end = match.index + match[0].length;
    const hyphen = last !== undefined && /^[-‐‑–/@%]$/.test(text.slice(last.end, match.index));
    tokens.push({ word, term: isStopWord(word) ? '' : termOf(word), start: match.index, end, hyphen });
  }
  return tokens;
}

/** Short forms behind numbers: "15 trillion" is also written "15T", "40 times" "40x". French milliard and fois as well. */
const magnitudes: Record<string, string> = {
  thousand: 'k',
  million: 'm',
  millions: 'm',
  billion: 'b',
  billions: 'b',
  milliard: 'b',
  milliards: 'b',
  trillion: 't',
  trillions: 't',
  times: 'x',
  fold: 'x',
  fois: 'x',
};

/** A term that spans several words, as people also write them: together. */
export interface Joined {
  term: string;
  /** First and last token. */
  from: number;
  to: number;
}

/**
 * The forms that people write in one word: what hyphens join ("neuro-symbolic" → "neurosymbolic", "GPT-4o-mini" →
 * "gpt4o" and "gpt4omini"), and a name with the number behind it ("Llama 3.1" → "llama3.1" and "llama3").
 */
export function joinedForms(tokens: Token[]): Joined[] {
  const forms: Joined[] = [];
  tokens.forEach((token, from) => {
    let whole = token.word;
    for (let to = from + 1; to < tokens.length && tokens[to]!.hyphen && to < from + 4; to++) {
      whole += tokens[to]!.word;
      forms.push({ term: termOf(whole), from, to });
    }
    const next = tokens[from + 1];
    const magnitude = next && /^\d/.test(token.term) && magnitudes[next.word];
    if (magnitude) forms.push({ term: token.term + magnitude, from, to: from + 1 });
    // "44 TB", "80 GB": units are also written against their number.
    if (next && /^\d/.test(token.term) && /^[a-z]{1,2}b?$/.test(next.word)) {
      forms.push({ term: termOf(token.word + next.word), from, to: from + 1 });
    }
    if (next && !next.hyphen && /^[a-z]+$/.test(token.word) && token.term && /^\d/.test(next.word)) {
      forms.push({ term: termOf(token.word + next.word), from, to: from + 1 });
      const major = /^(\d)\.\d/.exec(next.word)?.[1];
      if (major) forms.push({ term: token.word + major, from, to: from + 1 });
    }
  });
  return forms;
}

/**
 * The key under which the index keeps a whole name: its terms in order without stop words, a space after the first
 * even when it is alone, so that it sorts right behind its first word. "Chain of thought" → "chain thought".
 */
export function nameKey(terms: string[]): string {
  const [first, ...rest] = terms.filter(Boolean);
  return first === undefined ? '' : `${first} ${rest.join(' ')}`;
}
