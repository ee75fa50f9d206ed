import type { APIRoute } from 'astro';
import { toCslJson } from '../../lib/citation-formats.ts';
import { citedReferences } from '../../lib/references.ts';

/** All sources of the site in CSL-JSON, which Zotero and pandoc read. */
export const GET: APIRoute = async () => new Response(toCslJson((await citedReferences()).map(({ csl }) => csl)));
