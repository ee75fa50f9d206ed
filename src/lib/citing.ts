import type { Citable } from './citation-formats.ts';
import { dateInWords } from './dates.ts';
import { absolute, sectionPath } from './paths.ts';
import { cslItem } from './reference-files.ts';
import type { ReferenceEntry } from './references.ts';
import type { SectionPage } from './sections.ts';
import { report, site } from './site.ts';

/**
 * Year of this edition: its text was written and its sources were read in it. Not the day of the build, which says
 * nothing about the text; raised by hand with a new edition. It is the only date that citations of the companion give.
 */
export const edition = 2026;

/** Key of the report in `content/references.bib`. */
const reportKey = 'soai2024';

export const citeFormats = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;
export type CiteFormat = keyof typeof citeFormats;

/** Path of the file that cites a section (by its id) or the report ("report"). */
export const citePath = (name: string, format: CiteFormat): string => `/cite/${name}.${format}`;

/** A section as a work to cite. It has no author: nobody signs the companion, and its sources have theirs. */
export function sectionItem({ id, data }: SectionPage, address: URL | undefined): Citable {
  return {
    id: `companion-${id}`,
    type: 'webpage',
    title: data.title,
    'container-title': site.name,
    issued: { 'date-parts': [[edition]] },
    URL: absolute(sectionPath(id), address),
    language: site.language,
    note: `Section ${data.number}`,
    abstract: data.summary,
  };
}

/** The report itself, in the bibliography. Throws when it is not there. */
export function reportEntry(references: Map<string, ReferenceEntry>): ReferenceEntry {
  const entry = references.get(reportKey);
  if (!entry) throw new Error(`content/references.bib has no entry "${reportKey}", the report itself.`);
  return entry;
}

/** The report itself as a work to cite. */
export const reportItem = (entry: ReferenceEntry): Citable => ({ ...cslItem(entry), language: site.language });

/** How prose cites a section: what stands before the site's name, which is set in italics, and after it. */
export const sectionText = ({ data }: SectionPage) => ({
  before: `“${data.number}. ${data.title}”, in `,
  name: site.name,
  after: `, ${edition}`,
});

/** The same for the report. */
export const reportText = {
  before: `${report.author} and ${report.publisher}, `,
  name: report.title,
  after: `, ${dateInWords(site.reportDate.slice(0, 7))}`,
} as const;
