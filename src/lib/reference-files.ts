import type { Citable } from './citation-formats.ts';
import { citingPages, loadReferences, type ReferenceEntry } from './references.ts';
import { site } from './site.ts';

/** The sources that `/sources/` lists, by key: those that a page cites. */
export async function citedReferences(): Promise<ReferenceEntry[]> {
  const references = await loadReferences();
  const keys = [...(await citingPages()).keys()].sort((a, b) => (a < b ? -1 : 1));
  return keys.map((key) => references.get(key)!);
}

/** All sources in one BibTeX file: our own entries, without the remarks that are for editors. */
export const bibtexFile = (entries: readonly ReferenceEntry[]): string =>
  [
    `% The sources of ${site.name}.`,
    '% keywords: primary (where the fact was first published), secondary (established press, known experts), tertiary.',
    ...entries.map(({ bibtex }) => `\n${bibtex}`),
    '',
  ].join('\n');

/**
 * A source as CSL-JSON for other programs: without our keywords and editors' remarks, organizations as such, and with
 * the arXiv number, which citation.js drops.
 */
export function cslItem({ csl, bibtex }: Pick<ReferenceEntry, 'csl' | 'bibtex'>): Citable {
  const all = csl as unknown as Citable;
  const item = Object.fromEntries(Object.entries(all).filter(([name]) => !ours.has(name)));
  const arxiv = /\beprint = \{([^}]+)\}/.exec(bibtex)?.[1];
  return {
    ...(item as unknown as Citable),
    ...(all.type === 'document' && (arxiv ? preprint(arxiv) : { type: 'webpage' })),
    ...(all.author && { author: all.author.map(nameOf) }),
  };
}

const ours = new Set(['annote', 'keyword', 'citation-key']);

/** "article" is what CSL calls a preprint. What BibTeX calls miscellaneous, "document", older programs do not know. */
const preprint = (number: string) => ({ type: 'article', publisher: 'arXiv', number: `arXiv:${number}` });

type Name = NonNullable<Citable['author']>[number];
const nameOf = (name: Name): Name => (name.given === undefined && name.family ? { literal: name.family } : name);
