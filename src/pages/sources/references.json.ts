import type { APIRoute } from 'astro';
import { toCslJson } from '../../lib/citation-formats.ts';
import { citedReferences, cslItem } from '../../lib/reference-files.ts';

/** All sources of the site in CSL-JSON, which Zotero and pandoc read. */
export const GET: APIRoute = async () =>
  new Response(toCslJson((await citedReferences()).map(cslItem)), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
