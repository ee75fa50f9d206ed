import { loadGlossary } from '../../lib/glossary.ts';
import { loadReferences } from '../../lib/references.ts';
import { loadProse } from '../../lib/prose.ts';
import { pageFields, searchFields } from '../../lib/search-fields.ts';
import { loadSections } from '../../lib/sections.ts';

/** For the search index, which is built from the finished pages: it takes this file away once it has read it. */
export async function GET(): Promise<Response> {
  const others = (await loadProse()).filter(({ number }) => number === undefined);
  const sections = searchFields(await loadSections(), await loadGlossary(), await loadReferences());
  return Response.json([...sections, ...others.map(pageFields)]);
}
