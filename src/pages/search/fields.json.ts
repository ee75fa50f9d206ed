import { loadGlossary } from '../../lib/glossary.ts';
import { loadReferences } from '../../lib/references.ts';
import { searchFields } from '../../lib/search-fields.ts';
import { loadSections } from '../../lib/sections.ts';

/** For the search index, which is built from the finished pages: it takes this file away once it has read it. */
export async function GET(): Promise<Response> {
  return Response.json(searchFields(await loadSections(), await loadGlossary(), await loadReferences()));
}
