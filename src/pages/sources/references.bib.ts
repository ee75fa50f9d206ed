import type { APIRoute } from 'astro';
import { citedReferences } from '../../lib/references.ts';
import { site } from '../../lib/site.ts';

/** All sources of the site in BibTeX. */
export const GET: APIRoute = async () => {
  const head = [
    `% The sources of ${site.name}.`,
    '% keywords: primary (where the fact was first published), secondary (established press, known experts), tertiary.',
  ];
  const entries = (await citedReferences()).map(({ bibtex }) => `\n${bibtex}`);
  return new Response([...head, ...entries, ''].join('\n'));
};
