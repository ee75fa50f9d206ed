import { basePath, searchEngine } from './load.ts';
import { distance } from 'fastest-levenshtein';
import { fold } from './text.ts';

/** Letters of a beginning that make two words near. */
const beginning = 4;

/** Up to three terms of the glossary whose names are nearest to what was not found. */
export async function nearTerms(query: string): Promise<{ title: string; address: string }[]> {
  const typed = fold(query).trim();
  const terms = await (await searchEngine()).glossary();
  const near = terms.map(({ id, title }) => {
    const words = title.split(/\s*· |\s+/).map(fold);
    const distance = Math.min(...[fold(title), ...words].map((word) => distanceOf(typed, word)));
    return { title: title.split(/\s*· /)[0]!, address: `${basePath()}glossary/#${id}`, distance };
  });
  return near.filter(({ distance }) => distance <= 0.4).sort((a, b) => a.distance - b.distance).slice(0, 3); // prettier-ignore
}

/** Share of letters that differ, less for words that begin alike. */
function distanceOf(typed: string, word: string): number {
  const longest = Math.max(typed.length, word.length, 1);
  const alike = typed.length >= beginning && word.startsWith(typed.slice(0, beginning));
  return alike ? 0.3 : distance(typed, word) / longest;
}
