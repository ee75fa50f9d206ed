import { isWord, type Posting } from './format.ts';
import { kindred } from './kindred.ts';
import type { Query, Slot } from './query.ts';
import type { Store } from './store.ts';
import { joinedForms, nameKey, termOf } from './terms.ts';

/** Evidence that the index holds: a key with the words of the query that it stands for. */
export interface Unit {
  key: string;
  /** First and last slot. */
  from: number;
  to: number;
  df: number;
  postings: Posting[];
  /** How far it is what was typed: 1, less for a word that only begins alike. */
  likeness: number;
  /** A whole name, not a word. */
  name: boolean;
}

export interface Evidence {
  units: Unit[];
  /** Slots that nothing in the index stands for. */
  unknown: number[];
}

/** Names have at most this many words. */
const longestName = 6;
const mostBeginnings = 12;

/** Looks up the words of a query, what they make together, and the names among them. */
export async function gatherEvidence(query: Query, store: Store): Promise<Evidence> {
  const { slots } = query;
  const units: Unit[] = [];
  const look = async (key: string, from: number, to: number, name: boolean, likeness = 1): Promise<void> => {
    const { words } = await store.shardOf(key);
    const found = words.find(key);
    if (found) units.push({ key, from, to, ...found, likeness, name });
  };

  /** Pages that have both parts of a word, each known as a word. */
  const lookBoth = async (left: string, right: string, place: number): Promise<void> => {
    const find = async (word: string) => (await store.shardOf(termOf(word))).words.find(termOf(word));
    const [one, two] = [await find(left), await find(right)];
    if (!one || !two) return;
    const postings = one.postings.flatMap((posting) => {
      const other = two.postings.find(({ page }) => page === posting.page);
      return other ? [{ ...posting, impact: Math.min(posting.impact, other.impact) }] : [];
    });
    const df = postings.length;
    if (df > 0) units.push({ key: termOf(left), from: place, to: place, df, postings, likeness: 0.5, name: false });
  };

  const jobs: Promise<void>[] = [];
  slots.forEach((slot, from) => {
    jobs.push(look(slot.term, from, from, false));
    if (slot.joined !== undefined) {
      jobs.push(look(termOf(slot.joined), from, from, false), look(`${termOf(slot.joined)} `, from, from, true));
    }
    // "llama3" where pages say "Llama 3".
    const parts = /^([a-z]{2,})(\d[\d.]*[a-z]?)$/.exec(slot.word);
    if (parts) jobs.push(lookBoth(parts[1]!, parts[2]!, from));
    let together = slot.word;
    for (let to = from; to < Math.min(slots.length, from + longestName); to++) {
      if (to > from) together += slots[to]!.word;
      // "gpt 4 o", "fine web", "neuro symbolic": one word on the page.
      if (to > from && to < from + 3) jobs.push(look(termOf(together), from, to, false));
      jobs.push(look(nameKey(slots.slice(from, to + 1).map(({ term }) => term)), from, to, true));
      if (to > from && to < from + 4) jobs.push(look(`${termOf(together)} `, from, to, true));
    }
  });
  // "15 trillion" where pages say "15T".
  const tokens = slots.map(({ word, term }) => ({ word, term, start: 0, end: 0, hyphen: false }));
  for (const { term, from, to } of joinedForms(tokens)) jobs.push(look(term, from, to, false));
  await Promise.all(jobs);

  weakenParts(units, slots);

  const known = (place: number) => units.some(({ from, to }) => from <= place && place <= to);
  const last = slots.length - 1;
  if (query.open && last >= 0 && !known(last)) units.push(...(await beginnings(slots[last]!, last, store)));
  const guesses = slots.map((slot, place) => (known(place) ? [] : kindred(slot, place, store)));
  units.push(...(await Promise.all(guesses)).flat());
  return { units, unknown: slots.map((_, place) => place).filter((place) => !known(place)) };
}

/** What a hyphen joins means less apart, where it is known as a whole: the "ranking" of "re-ranking", the "MMLU" of "MMLU-CF". */
function weakenParts(units: Unit[], slots: Slot[]): void {
  const keys = new Set(units.map(({ key }) => key));
  slots.forEach(({ joined, hyphen, word }, place) => {
    const before = slots[place - 1];
    const whole = joined ?? (hyphen && before ? before.word + word : undefined);
    if (whole === undefined || !keys.has(termOf(whole))) return;
    for (const unit of units) {
      const own = unit.from === unit.to && (unit.to === place || (hyphen && unit.to === place - 1));
      if (own && unit.key.trim() !== termOf(whole)) unit.likeness /= 4;
    }
  });
}

const endings = [
  'ations',
  'ization',
  'izing',
  'ized',
  'ements',
  'ative',
  'ings',
  'ed',
  'es',
  'ers',
  'ities',
  'ness',
  'able',
  'ences',
];

/** Whether a word is a stem and the beginning of an ending: "quantizat" and "quantiz". */
const beginsWithStem = (word: string, stem: string): boolean =>
  stem.length >= 4 && word.startsWith(stem) && endings.some((ending) => ending.startsWith(word.slice(stem.length)));

/** Words that begin as the last one does, which may not be typed to its end. */
async function beginnings({ word, term }: Slot, place: number, store: Store): Promise<Unit[]> {
  if (word.length < 2) return [];
  const stem = term.length < word.length ? term : word;
  const { place: shard, words } = await store.shardOf(stem);
  const found: Unit[] = [];
  const collect = (from: typeof words | undefined): void => {
    for (const key of from?.keys ?? []) {
      if (!isWord(key)) continue;
      // Stems are shorter than words: "quantizat" begins with the stem of "quantization".
      if (!key.startsWith(word) && !beginsWithStem(word, key)) continue;
      const likeness = 0.9 * Math.min(1, (word.length + 2) / (key.length + 2));
      found.push({ key, from: place, to: place, ...from!.find(key)!, likeness, name: false });
    }
  };
  collect(words);
  if (words.keys.at(-1)!.startsWith(word)) collect(await store.shardAfter(shard));
  // The end of a stem may sort before the word: look where the shorter beginning is.
  if (found.length === 0 && word.length >= 7) {
    const { place: other, words: earlier } = await store.shardOf(word.slice(0, 5));
    if (other !== shard) collect(earlier);
  }
  return found.sort((a, b) => b.likeness - a.likeness || b.df - a.df).slice(0, mostBeginnings);
}
