import type { APIRoute } from 'astro';
import { glossaryData, glossarySchemaPath } from '../../export/glossary-data.ts';
import { loadLibrary, type Library } from '../../export/load.ts';
import { sectionsData, sectionsSchemaPath } from '../../export/sections-data.ts';
import { glossaryShape, jsonSchema, sectionsShape } from '../../export/shapes.ts';

/** The content as data: sections and glossary, each with the JSON Schema that it keeps to. */
const documents: Record<string, (library: Library) => object> = {
  sections: ({ sections, names, context }) => sectionsData(sections, names, context),
  'sections.schema': ({ context }) => jsonSchema(sectionsShape, context.address(sectionsSchemaPath)),
  glossary: ({ terms, uses, context }) => glossaryData(terms, uses, context),
  'glossary.schema': ({ context }) => jsonSchema(glossaryShape, context.address(glossarySchemaPath)),
};

export const getStaticPaths = () => Object.keys(documents).map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params, site }) => {
  const text = JSON.stringify(documents[params.name!]!(await loadLibrary(site)), null, 2);
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
