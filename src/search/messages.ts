import { element, linkButton, linkTo } from './element.ts';
import type { Found } from './hit.ts';

type Content = (Node | string)[];

const quoted = (words: string): string => `“${words}”`;

/** What a search found, in words: how many, and what was searched instead of what was typed. */
export function foundMessage(query: string, found: Found, searchExactly: () => void): Content {
  const { hits, searched, missing } = found;
  const count = hits.length === 1 ? '1 result' : `${hits.length} results`;
  const content: Content = [];
  if (searched !== undefined) {
    content.push('Showing results for ', element('strong', {}, searched), '. ');
    content.push(linkButton(`Search for ${quoted(query.trim())} instead`, searchExactly), '. ');
  }
  if (missing.length > 0) content.push(`No page has ${missing.map(quoted).join(' or ')}. `);
  content.push(count);
  return content;
}

/** Nothing found, with a way on. */
export function nothingMessage(query: string, base: string, unfiltered: string | undefined): Content {
  return [
    `Nothing found for ${quoted(query.trim())}. `,
    ...(unfiltered === undefined ? ['Try fewer or other words'] : [linkTo(unfiltered, 'Search everywhere')]),
    ', or look through the ',
    linkTo(`${base}topics/`, 'topics'),
    ' or the ',
    linkTo(`${base}glossary/`, 'glossary'),
    '.',
  ];
}

/** No page found, but something smaller. */
export const elsewhereMessage = (query: string, { searched }: Found): Content => [
  `No page has ${quoted(searched ?? query.trim())}, but these have.`,
];

/** The index could not be loaded. */
export const failedMessage = (base: string, again: () => void): Content => [
  'The search index could not be loaded. ',
  linkButton('Try again', again),
  ', or look through the ',
  linkTo(`${base}topics/`, 'topics'),
  '.',
];
