import type { KnownWord } from './store.ts';

/**
 * Number of single-letter insertions, deletions, substitutions and swaps of neighbours between two words (optimal string
 * alignment distance, the restricted form of Damerau 1964). Stops at `most` and then gives `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** How many errors a word of this length may hold: with more, words that nobody mistyped would become others. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3);
const wideTolerance = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

/**
 * The known word nearest to an unknown one, or nothing when none is near. Of equally near ones, that which begins and
 * ends like it, for readers seldom mistype the first letter.
 * @param word folded
 * @param wide allow more errors: nothing else of the query is known
 */
export function nearestWord(word: string, vocabulary: KnownWord[], wide = false): KnownWord | undefined {
  const most = (wide ? wideTolerance : tolerance)(word.length);
  let best: KnownWord | undefined;
  let least = most + 1;
  for (const known of vocabulary) {
    const { folded } = known;
    if (Math.abs(folded.length - word.length) > most) continue;
    // Digits are no letters to mistype: "gpt5" is not "gpt4".
    if (folded.replace(/\D/g, '') !== word.replace(/\D/g, '')) continue;
    const distance = editDistance(word, folded, most);
    if (distance > most || distance >= Math.max(2, folded.length * 0.6)) continue;
    // With another first letter it is another word, unless that letter alone is wrong in a long one: "getting" is not "letting".
    const another = distance > 1 || (word.length < 8 && folded.slice(1) === word.slice(1));
    if (!wide && folded[0] !== word[0] && another) continue;
    const cost = distance + (folded[0] === word[0] ? 0 : 0.45) + (folded.at(-1) === word.at(-1) ? 0 : 0.1);
    if (cost < least) [best, least] = [known, cost];
  }
  return best;
}
