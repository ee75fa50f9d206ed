import { loadGlossary } from '../lib/glossary.ts';
import { absolute, termPath } from '../lib/paths.ts';
import { dataHead } from './sections-data.ts';
import type { GlossaryData } from './json-schema.ts';
import { render } from './render.ts';
import { toMarkdown } from './to-markdown.ts';

export const glossarySchemaPath = '/data/glossary.schema.json';

/** The glossary as data, by the terms’ English names. */
export async function glossaryData(): Promise<GlossaryData> {
  const terms = (await loadGlossary()).map(async ({ id, data, Content, uses }) => {
    const address = absolute(termPath(id));
    return {
      id,
      en: data.en,
      fr: data.fr,
      ...(data.acronym && { acronym: data.acronym }),
      aliases: data.aliases,
      english: data.english,
      definition: toMarkdown(`<div lang="fr">${await render(Content, {})}</div>`, address).trim(),
      address,
      sections: uses.flatMap(({ number }) => number ?? []),
    };
  });
  return {
    ...dataHead(glossarySchemaPath, 'Each term in English and in French, explained in both.'),
    terms: await Promise.all(terms),
  };
}
