import { distance } from 'fastest-levenshtein';
import { searchEngine } from './load.ts';
import { fold } from './text.ts';

/** Letters of a beginning that make two words near. */
const beginning = 4;

/** Up to three terms of the glossary whose names are nearest to what was not found. */
export async function nearTerms(query: string): Promise<{ id: string; title: string }[]> {
  const typed = fold(query).trim();
  const terms = await (await searchEngine()).glossary();
  return terms
    .map(({ id, title }) => {
      const names = [title, ...title.split(/\s*· |\s+/)].map(fold);
      return { id, title: title.split(/\s*· /)[0]!, far: Math.min(...names.map((name) => farness(typed, name))) };
    })
    .filter(({ far }) => far <= 0.4)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3);
}

/** Share of letters that differ, less for words that begin alike. */
function farness(typed: string, word: string): number {
  const alike = typed.length >= beginning && word.startsWith(typed.slice(0, beginning));
  return alike ? 0.3 : distance(typed, word) / Math.max(typed.length, word.length, 1);
}
