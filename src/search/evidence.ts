import { nearestWord } from './correct.ts';
import type { Evidence, Filters } from './found.ts';
import { isBeginning, lookUp, lookUpPhrase, type Match, type Pagefind } from './pagefind.ts';
import type { Query, Word } from './query.ts';

/** Where the words of a query are looked up. */
export interface Lookup {
  pagefind: Pagefind;
  /** Words to correct to, from the most frequent to the rarest; fetched when a word is unknown. */
  vocabulary(): Promise<string[][]>;
  filters: Filters;
  /** Do not correct errors. */
  exact: boolean;
}

export interface WordEvidence extends Evidence {
  word: Word;
  /** The known word that was looked up instead, as printed. */
  correction?: string;
}

/** Shorter words match as they are, but for the last one while it is typed. */
const shortestBeginning = 4;

/** What the index has for each word of a query; nothing for a word that it does not know. */
export const gatherEvidence = (query: Query, lookup: Lookup): Promise<(WordEvidence | undefined)[]> =>
  Promise.all(query.words.map((word, place) => evidenceOf(word, place, query, lookup)));

async function evidenceOf(
  word: Word,
  place: number,
  { words, open, onlyStopWords }: Query,
  lookup: Lookup,
): Promise<WordEvidence | undefined> {
  const alone = word.whole !== undefined && words.filter(({ whole }) => whole === word.whole).length === 1;
  const last = place === words.length - 1;
  const before = words[place - 1]?.text;
  const candidates: { text: string; find(text: string): Promise<Match[] | undefined> }[] = [
    // "re-ranking" without its stop word is but "ranking".
    ...(alone ? [{ text: word.whole!, find: (text: string) => known(text, false, lookup) }] : []),
    // A small number says nothing by itself: the 3 of "Llama 3".
    ...(before && /^\d{1,2}$/.test(word.text)
      ? [{ text: word.text, find: (text: string) => phrase(`${before} ${text}`, lookup) }]
      : []),
    { text: word.text, find: (text) => (onlyStopWords ? phrase(text, lookup) : known(text, open && last, lookup)) },
    ...variants(word.text).map((text) => ({ text, find: (form: string) => known(form, false, lookup) })),
  ];
  for (const { text, find } of candidates) {
    const matches = await find(text);
    if (matches) return { word, text, matches };
  }
  if (lookup.exact || onlyStopWords) return undefined;
  const correction = nearestWord(word.text, await lookup.vocabulary());
  if (correction === undefined) return undefined;
  const text = correction.toLowerCase();
  const matches = await known(text, false, lookup);
  return matches && { word, text, matches, correction };
}

const phrase = async (text: string, { pagefind, filters }: Lookup): Promise<Match[] | undefined> => {
  const matches = await lookUpPhrase(pagefind, text, filters);
  return matches.length > 0 ? matches : undefined;
};

/** Pages with a word or with one that begins with it; nothing for an unknown word. */
async function known(text: string, open: boolean, { pagefind, filters }: Lookup): Promise<Match[] | undefined> {
  const [found, whole] = await Promise.all([lookUp(pagefind, text, filters), lookUpPhrase(pagefind, text, filters)]);
  // Behind a number, more digits are another number.
  const wordsOnly = !/\d/.test(text);
  const beginning = wordsOnly && text.length >= shortestBeginning;
  if (whole.length === 0) {
    return ((wordsOnly && open) || beginning) && (await isBeginning(pagefind, text, found)) ? found : undefined;
  }
  if (beginning) return found;
  // Behind a short word that is known, a longer one is another word: "ragas" is not "RAG".
  const exact = new Set(whole.map(({ id }) => id));
  return found.filter(({ id }) => exact.has(id));
}

const magnitudes: Record<string, string> = { k: '000', m: ' million', b: ' billion', t: ' trillion' };

/** Other forms of a word, the likeliest first. */
function variants(text: string): string[] {
  const american = text.replace(/is(ations?|e[drs]?|ing)$/, 'iz$1');
  const [, name, version] = /^(\p{L}{2,})(\d.*)$/u.exec(text) ?? [];
  const [, amount, size] = /^(\d[\d_]*)([kmbt])$/.exec(text) ?? [];
  const [, digits] = /^(\d[\d_]*)\p{L}{1,2}$/u.exec(text) ?? [];
  // The longest known beginning, for endings of French and English that the stemmer does not know: "contaminées".
  const lengths = /\d/.test(text) ? [] : [1, 2, 3, 4].map((cut) => text.length - cut);
  const beginnings = lengths.filter((length) => length >= shortestBeginning).map((length) => text.slice(0, length));
  return [
    ...(american === text ? [] : [american]),
    ...(name === undefined ? [] : [`${name} ${version}`, name]),
    ...(amount === undefined ? [] : [amount + magnitudes[size!]!]),
    // "40x", "29e".
    ...(digits === undefined ? [] : [digits]),
    ...beginnings,
  ];
}
