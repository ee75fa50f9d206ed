import { distance } from 'fastest-levenshtein';
import { fold } from './text.ts';

/** How many errors a word of this length may hold: with more, words that nobody mistyped would become others. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

const letters = (word: string): string => [...word].sort().join('');
/** Inserted, deleted and replaced letters (Levenshtein 1966); two neighbours in the wrong order are one error, not two. */
function errors(typed: string, known: string): number {
  const all = distance(typed, known);
  return all === 2 && letters(typed) === letters(known) ? 1 : all;
}

/**
 * The known word nearest to an unknown one, or nothing when none is near. Of equally near ones that which begins and ends
 * like it, for readers seldom mistype the first letter; then the most frequent.
 * @param vocabulary words as printed, from the most frequent to the rarest
 */
export function nearestWord(word: string, vocabulary: string[]): string | undefined {
  const typed = fold(word);
  const max = tolerance(typed.length);
  let [best, least]: [string | undefined, number] = [undefined, max + 1];
  for (const known of vocabulary) {
    if (Math.abs(known.length - typed.length) > max + 1) continue;
    const folded = fold(known);
    // Digits are no letters to mistype: "gpt5" is not "gpt4".
    if (folded.replace(/\D/g, '') !== typed.replace(/\D/g, '')) continue;
    // With another first letter a short word is another word.
    if (folded[0] !== typed[0] && typed.length < 8) continue;
    const wrong = errors(typed, folded);
    const cost = wrong + (folded[0] === typed[0] ? 0 : 0.4) + (folded.at(-1) === typed.at(-1) ? 0 : 0.1);
    if (wrong <= max && cost < least) [best, least] = [known, cost];
  }
  return best;
}
