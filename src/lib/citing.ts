import type { Citable } from '../schemas/reference.ts';
import { absolute, href } from './paths.ts';
import type { ProsePage } from './prose.ts';
import { site as companion } from './site.ts';

/**
 * Year of this edition: its text was written and its sources were read in it. Not the day of the build, which says
 * nothing about the text; raised by hand with a new edition. It is the only date that citations of the companion give.
 */
export const edition = 2026;

export const citeFormats = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;
export type CiteFormat = keyof typeof citeFormats;

/** Path of the file that cites a page (see {@link citeName}) or the report ("report"). */
export const citePath = (name: string, format: CiteFormat): string => `/cite/${name}.${format}`;

/** Name of a page’s files in `/cite/`: a section’s id begins with its number, and "report" is the report itself. */
export const citeName = ({ id, number }: ProsePage): string => (number === undefined ? `page-${id}` : id);

/** Without `SITE_URL` the host is a placeholder, which no citation may give: ".example" exists nowhere (RFC 2606). */
const isPublic = (address: string): boolean => !new URL(address).hostname.endsWith('.example');

/** The address of a page, or of a place on it, as a citation prints it: without a public host, its path. */
export function citedAddress(path: string): string {
  const address = absolute(path);
  return isPublic(address) ? address : `${href(path)} (this copy of the site has no public address)`;
}

/** A page as a work to cite. It has no author: nobody signs the companion, and its sources have theirs. */
export function pageItem(page: ProsePage): Citable {
  const address = absolute(page.path);
  return {
    id: `companion-${citeName(page)}`,
    type: 'webpage',
    title: page.title,
    'container-title': companion.name,
    issued: { 'date-parts': [[edition]] },
    ...(isPublic(address) && { URL: address }),
    language: companion.language,
    ...(page.number !== undefined && { note: `Section ${page.number}` }),
    abstract: page.summary,
  };
}
