import { element, linkButton, linkTo } from './element.ts';
import type { Found } from './found.ts';

type Content = (Node | string)[];

/** Longest query that is repeated whole. */
const longest = 80;
/** A query in quotation marks, of any script and length. */
function quoted(words: string): HTMLElement {
  const text = words.trim();
  return element('bdi', {}, `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`);
}

const joined = (parts: Node[], between: string): Content =>
  parts.flatMap((part, place) => (place === 0 ? [part] : [between, part]));

/** What a search found, in words: how many, and what was searched instead of what was typed. */
export function foundMessage(query: string, found: Found, searchExactly: () => void): Content {
  const { hits, searched, missing } = found;
  const content: Content = [];
  if (searched !== undefined) {
    content.push('Showing results for ', element('strong', {}, searched), '. ');
    const button = linkButton('Search for ', searchExactly);
    button.append(quoted(query), ' instead');
    content.push(button, '. ');
  }
  if (missing.length > 0) content.push('No page has ', ...joined(missing.map(quoted), ' or '), '. ');
  content.push(hits.length === 1 ? '1 result' : `${hits.length} results`);
  return content;
}

/**
 * Nothing found, with a way on.
 * @param terms names of the glossary that are near, with their addresses
 */
export function nothingMessage(
  query: string,
  base: string,
  unfiltered: string | undefined,
  terms: { title: string; address: string }[],
): Content {
  const near = terms.map(({ title, address }) => linkTo(address, title));
  return [
    'Nothing found for ',
    quoted(query),
    '. ',
    ...(near.length > 0 ? ['Near it in the glossary: ', ...joined(near, ', '), '. '] : []),
    ...(unfiltered === undefined ? ['Try fewer or other words'] : [linkTo(unfiltered, 'Search everywhere')]),
    ', or look through the ',
    linkTo(`${base}topics/`, 'topics'),
    ' or the ',
    linkTo(`${base}glossary/`, 'glossary'),
    '.',
  ];
}

/** No page found, but entries of the glossary or the sources. */
export const elsewhereMessage = (query: string, { searched }: Found): Content => [
  'No page has ',
  quoted(searched ?? query),
  ', but these entries have.',
];

/** The index, or a part of it, could not be loaded. */
export const failedMessage = (base: string, again: () => void): Content => [
  'The search index could not be loaded. ',
  linkButton('Try again', again),
  ', or look through the ',
  linkTo(`${base}topics/`, 'topics'),
  '.',
];
