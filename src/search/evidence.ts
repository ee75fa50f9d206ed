import { nearestWord } from './correct.ts';
import type { Evidence } from './found.ts';
import { isBeginning, lookUp, lookUpPhrase, type Match, type Pagefind } from './pagefind.ts';
import type { Query, Word } from './query.ts';

export interface WordEvidence extends Evidence {
  word: Word;
  /** The known word that was looked up instead, as printed. */
  correction?: string;
}

/** Shorter words match as they are, but for the last one while it is typed. */
const shortestBeginning = 4;

/**
 * What the index has for each word of a query; nothing for a word that it does not know.
 * @param vocabulary fetches the words to correct errors to, from the most frequent to the rarest; absent: no error is corrected
 */
export function gatherEvidence(
  { words, open, onlyStopWords }: Query,
  pagefind: Pagefind,
  vocabulary: (() => Promise<string[]>) | undefined,
): Promise<(WordEvidence | undefined)[]> {
  const evidenceOf = async (word: Word, place: number): Promise<WordEvidence | undefined> => {
    const { text, whole } = word;
    if (onlyStopWords) {
      const matches = await lookUpPhrase(pagefind, text);
      return matches.length > 0 ? { word, text, matches } : undefined;
    }
    // A small number says nothing by itself: the 3 of "Llama 3".
    if (place > 0 && /^\d{1,2}$/.test(text)) {
      const matches = await lookUpPhrase(pagefind, `${words[place - 1]!.text} ${text}`);
      if (matches.length > 0) return { word, text, matches };
    }
    // "re-ranking" without its stop word is but "ranking".
    const alone = whole !== undefined && words.filter((other) => other.whole === whole).length === 1;
    for (const form of [...(alone ? [whole] : []), text, ...variants(text)]) {
      const matches = await known(pagefind, form, open && form === text && place === words.length - 1);
      if (matches) return { word, text: form, matches };
    }
    const correction = vocabulary && nearestWord(text, await vocabulary());
    if (correction === undefined) return undefined;
    const corrected = correction.toLowerCase();
    const matches = await known(pagefind, corrected, false);
    return matches && { word, text: corrected, matches, correction };
  };
  return Promise.all(words.map(evidenceOf));
}

/** Pages with a word or with one that begins with it; nothing for an unknown word. */
async function known(pagefind: Pagefind, text: string, open: boolean): Promise<Match[] | undefined> {
  const [found, whole] = await Promise.all([lookUp(pagefind, text), lookUpPhrase(pagefind, text)]);
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
  const [, name, version] = /^(\p{L}{2,})(\d.*)$/u.exec(text) ?? [];
  const [, amount, size] = /^(\d[\d_]*)([kmbt])$/.exec(text) ?? [];
  // "40x", "29e".
  const [, digits] = /^(\d[\d_]*)\p{L}{1,2}$/u.exec(text) ?? [];
  // The longest known beginning, for endings of French and English that the stemmer does not know: "contaminées".
  const lengths = /\d/.test(text) ? [] : [1, 2, 3, 4].map((cut) => text.length - cut);
  const beginnings = lengths.filter((length) => length >= shortestBeginning).map((length) => text.slice(0, length));
  const forms = [name && `${name} ${version}`, name, amount && amount + magnitudes[size!], digits, ...beginnings];
  return forms.filter((form): form is string => form !== undefined && form !== text);
}
