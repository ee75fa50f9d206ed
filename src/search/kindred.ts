import { isWord } from './format.ts';
import type { Slot } from './query.ts';
import type { Store } from './store.ts';
import type { Unit } from './units.ts';

/** Endings that the stemmer leaves on: English comparatives and adverbs, French inflection. On words and stems alike. */
const endings =
  /(?:i?ers?|i?est|i?ly|i?ness|less|ish|able|ies?|ees?|es?|ez|ants?|antes?|ent|aient|ai[st]|ons|ont|era|erait|eront|ir|ise[er]?|isees?|i[rst]?|ifs?|ives?|eurs?|euses?|e?ments?|ages?|r|ue?s?|y)$/;
const shortest = 4;
/** What a form of another ending is worth beside the word as typed. */
const likeness = 0.8;

const baseOf = (word: string): string => {
  const base = word.replace(endings, '');
  return base.length < shortest ? word : base;
};

/**
 * Words of the index that differ from an unknown one by their ending alone: "pricier" finds "price", « contaminées » finds
 * « contamination ». Such a word mostly lies in the shard that was read for the word itself. Only for unknown words, since
 * elsewhere such guesses do harm.
 */
export async function kindred({ word }: Slot, place: number, store: Store): Promise<Unit[]> {
  if (word.length <= shortest || /\d/.test(word)) return [];
  const base = baseOf(word);
  const { place: shard, words } = await store.shardOf(base);
  const next = words.keys.at(-1)!.startsWith(base) ? await store.shardAfter(shard) : undefined;
  return [words, next].flatMap((all) =>
    (all?.keys ?? [])
      .filter((key) => key.startsWith(base) && isWord(key) && baseOf(key) === base)
      .map((key): Unit => ({ key, from: place, to: place, ...all!.find(key)!, likeness, name: false })),
  );
}
