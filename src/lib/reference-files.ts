import { citingPages, loadReferences, type ReferenceEntry } from './references.ts';
import { site } from './site.ts';

/** The sources that `/sources/` lists, by key: those that a page cites. */
export async function citedReferences(): Promise<ReferenceEntry[]> {
  const references = await loadReferences();
  const keys = [...(await citingPages()).keys()].sort((a, b) => (a < b ? -1 : 1));
  return keys.map((key) => references.get(key)!);
}

/** All sources in one BibTeX file. */
export const bibtexFile = (entries: readonly ReferenceEntry[]): string =>
  [
    `% The sources of ${site.name}.`,
    '% keywords: primary (where the fact was first published), secondary (established press, known experts), tertiary.',
    ...entries.map(({ bibtex }) => `\n${bibtex}`),
    '',
  ].join('\n');
