import { basename, dirname } from 'node:path';
import type { VFile } from 'vfile';
import { parts } from '../schemas/section.ts';

/** Ids that every page prints: see `src/layouts/Base.astro` and what it is made of; `preview` comes with its card. */
const frame = [
  ...['main', 'site-nav', 'nav-places', 'search-dialog', 'dialog-q', 'dialog-results', 'preview'],
  ...parts.map(({ id }) => `nav-${id}`),
];
const citation = ['cite', 'cite-report'];

/**
 * Ids that a page prints beside those of its text, which may therefore not take them.
 * @param folder of `content/`, in which the page’s text stands
 * @param citable it ends with its own citation
 */
export const reservedIds = (folder: string, citable: boolean): Set<string> =>
  new Set([
    ...frame,
    ...(folder === 'sections' ? ['key-figure', 'en-bref', 'related', 'questions', 'questions-fr'] : []),
    'sources',
    ...(folder === 'sections' || citable ? citation : []),
  ]);

/** What ids of citations and of sources begin with: `cite-alpha2024-1`, `ref-alpha2024`. They come and go with the text. */
const counted = /^(cite|ref)-/;

/** Why an id is not free for a text, as the end of a message, after the id; nothing when it is. */
export function reservedReason(id: string, file: VFile): string | undefined {
  const astro = file.data.astro as { frontmatter?: { citable?: boolean } } | undefined;
  const folder = basename(dirname(file.path ?? ''));
  if (reservedIds(folder, astro?.frontmatter?.citable === true).has(id)) return 'belongs to the page itself';
  return counted.test(id) ? 'begins as those of citations do' : undefined;
}
