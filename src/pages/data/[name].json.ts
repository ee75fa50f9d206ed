import type { APIRoute } from 'astro';
import { glossaryData, glossarySchemaPath } from '../../export/glossary-data.ts';
import { glossarySchema, jsonSchema, sectionsSchema } from '../../export/json-schema.ts';
import { sectionsData, sectionsSchemaPath } from '../../export/sections-data.ts';
import { absolute } from '../../lib/paths.ts';

/** The content as data: sections and glossary, each with the JSON Schema that it keeps to. */
const documents: Record<string, () => object | Promise<object>> = {
  sections: sectionsData,
  'sections.schema': () => jsonSchema(sectionsSchema, absolute(sectionsSchemaPath)),
  glossary: glossaryData,
  'glossary.schema': () => jsonSchema(glossarySchema, absolute(glossarySchemaPath)),
};

export const getStaticPaths = () => Object.keys(documents).map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) => {
  return new Response(`${JSON.stringify(await documents[params.name!]!(), null, 2)}\n`);
};
