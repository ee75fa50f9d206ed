import { termPath } from '../lib/paths.ts';
import type { ExportContext } from './context.ts';
import { dataHead } from './sections-data.ts';
import type { GlossaryData } from './shapes.ts';
import { stringify } from './stringify.ts';
import { definition } from './words.ts';

export const glossarySchemaPath = '/data/glossary.schema.json';

/** The glossary as data, in the order of the ids given. */
export function glossaryData(
  ids: string[],
  /** Term id → numbers of the sections that use it. */
  uses: ReadonlyMap<string, number[]>,
  context: ExportContext,
): GlossaryData {
  return {
    ...dataHead(glossarySchemaPath, 'Each term in English and in French, with its definition in French.', context),
    terms: ids.map((id) => {
      const { en, fr, acronym, aliases } = context.term(id);
      return {
        id,
        en,
        fr,
        ...(acronym && { acronym }),
        aliases,
        definition: stringify(...definition(id, context)).trim(),
        address: context.address(termPath(id)),
        sections: uses.get(id) ?? [],
      };
    }),
  };
}
