import { printed } from './text.ts';

/** Text that is or is not what was searched. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Length of an excerpt, in words; how many of them stand before the first match. */
const length = 32;
const lead = 5;

/**
 * The stretch of a text with most different words of the query, these marked.
 * @param words the page's text
 * @param matches by place in it: which words of the query
 * @param from first word that may be shown
 * @param to first word that may not
 * @returns how many different words of the query it shows
 */
export function excerptOf(
  words: string[],
  matches: Map<number, number[]>,
  from: number,
  to: number,
  french = false,
): { pieces: Piece[]; found: number } {
  const places = [...matches.keys()].filter((place) => place >= from && place < to).sort((a, b) => a - b);
  let [start, found] = [from, 0];
  for (const place of places) {
    const near = places.filter((other) => other >= place && other < place + length - lead);
    const different = new Set(near.flatMap((other) => matches.get(other)!)).size;
    if (different > found) [start, found] = [place, different];
  }
  // A short text is shown whole: half a definition is none.
  const whole = to - from <= 1.5 * length;
  const first = whole ? from : Math.max(from, start - lead);
  const last = whole ? to : Math.min(to, first + length);
  const pieces: Piece[] = first > from ? [{ text: '… ', marked: false }] : [];
  for (let place = first; place < last; place++) {
    // Signs around a word are no part of the match.
    const [, before, word, behind] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(printed(words[place]!, french))!;
    pieces.push(
      { text: before!, marked: false },
      { text: word!, marked: matches.has(place) && word !== '' },
      { text: `${behind!} `, marked: false },
    );
  }
  if (last < to) pieces.push({ text: '…', marked: false });
  return { pieces: pieces.filter(({ text }) => text !== ''), found };
}
