import { fold } from './text.ts';

/**
 * Number of single-letter insertions, deletions, substitutions and swaps of neighbours between two words (optimal string
 * alignment distance, the restricted form of Damerau 1964). Stops at `max` and then gives `max + 1`.
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    if (Math.min(...next) > max) return max + 1;
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** How many errors a word of this length may hold: with more, words that nobody mistyped would become others. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * The known word nearest to an unknown one, or nothing when none is near. Of equally near ones that which begins and ends
 * like it, for readers seldom mistype the first letter; then the most frequent.
 * @param vocabulary words as printed, in groups from the most frequent to the rarest
 */
export function nearestWord(word: string, vocabulary: string[][]): string | undefined {
  const typed = fold(word);
  const max = tolerance(typed.length);
  let best: string | undefined;
  let least = max + 1;
  vocabulary.forEach((group, rank) => {
    for (const known of group) {
      if (Math.abs(known.length - typed.length) > max + 1) continue;
      const folded = fold(known);
      // Digits are no letters to mistype: "gpt5" is not "gpt4".
      if (folded.replace(/\D/g, '') !== typed.replace(/\D/g, '')) continue;
      const distance = editDistance(typed, folded, max);
      if (distance > max) continue;
      const other = folded[0] !== typed[0];
      // With another first letter it is another word, unless that letter alone is wrong in a long one.
      if (other && (distance > 1 || typed.length < 8)) continue;
      const cost = distance + (other ? 0.45 : 0) + (folded.at(-1) === typed.at(-1) ? 0 : 0.1) + rank * 0.05;
      if (cost < least) [best, least] = [known, cost];
    }
  });
  return best;
}
