import type { APIRoute } from 'astro';
import { bibtexFile, citedReferences } from '../../lib/reference-files.ts';

/** All sources of the site in BibTeX. */
export const GET: APIRoute = async () =>
  new Response(bibtexFile(await citedReferences()), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
