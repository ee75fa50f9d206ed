import { distance } from 'fastest-levenshtein';
import { element, linkButton, linkTo } from './element.ts';
import type { Found } from './found.ts';
import { addressOf, searchEngine } from './load.ts';
import { fold } from './text.ts';

export type Content = (Node | string)[];

/** Longest query that is repeated whole. */
const longest = 80;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
/** A query in quotation marks, of any script and length. */
const quoted = (words: string): HTMLElement => element('bdi', {}, `“${cut(words.trim())}”`);

/** A sentence with elements in it. */
const sentence = (texts: TemplateStringsArray, ...elements: (Node | Content)[]): Content =>
  texts.flatMap((text, place) => [text, elements[place] ?? []].flat());

const joined = (parts: Node[], between: string): Content => parts.flatMap((part) => [between, part]).slice(1);

/** What a search found, in words: how many, and what was searched instead of what was typed. */
export function foundMessage(query: string, { searched, missing }: Found, count: number, asTyped: () => void): Content {
  const content: Content = [];
  if (searched !== undefined) {
    const button = linkButton(asTyped, 'Search for ', quoted(query), ' instead');
    content.push(...sentence`Showing results for ${element('strong', {}, cut(searched))}. ${button}. `);
  }
  if (missing.length > 0) content.push(...sentence`No page has ${joined(missing.map(quoted), ' or ')}. `);
  return [...content, count === 1 ? '1 result' : `${count} results`];
}

/** Nothing found, with a way on: near terms of the glossary, or the same search without its filters. */
export async function nothingMessage(query: string, filtered: boolean): Promise<Content> {
  const terms = filtered ? [] : await nearTerms(query).catch(() => []);
  const near = terms.map(({ id, title }) => linkTo(addressOf(`glossary/#${id}`), title));
  return [
    ...sentence`Nothing found for ${quoted(query)}. `,
    ...(near.length > 0 ? sentence`Near it in the glossary: ${joined(near, ', ')}. ` : []),
    filtered ? linkTo(`?q=${encodeURIComponent(query)}`, 'Search everywhere') : 'Try fewer or other words',
    ...sentence`, or look through the ${topics()} or the ${linkTo(addressOf('glossary/'), 'glossary')}.`,
  ];
}

/** No page found, but entries of the glossary or the sources. */
export const elsewhereMessage = (query: string, { searched }: Found): Content =>
  sentence`No page has ${quoted(searched ?? query)}, but these entries have.`;

/** The index, or a part of it, could not be loaded. */
export const failedMessage = (again: () => void): Content =>
  sentence`The search index could not be loaded. ${linkButton(again, 'Try again')}, or look through the ${topics()}.`;

const topics = () => linkTo(addressOf('topics/'), 'topics');

/** Letters of a beginning that make two words near. */
const beginning = 4;

/** Up to three terms of the glossary whose names are nearest to what was not found. */
async function nearTerms(query: string): Promise<{ id: string; title: string }[]> {
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
