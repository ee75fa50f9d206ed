import type { Paragraph } from 'mdast';
import type { ExportContext } from './context.ts';
import { emphasis, heading, item, list, paragraph, strong } from './nodes.ts';
import { stringify } from './stringify.ts';
import { definition } from './words.ts';

/** All terms as a list: English, French, definition in French. */
export function glossaryMarkdown(ids: string[], context: ExportContext): string {
  const entries = ids.map((id) => {
    const { en, fr } = context.term(id);
    const [first, ...rest] = definition(id, context);
    return item(paragraph(strong(en), ' · ', emphasis(fr), ': ', ...(first as Paragraph).children), ...rest);
  });
  return stringify(
    heading(1, 'Glossary'),
    paragraph('Each term in English and in French, with its definition in French.'),
    list(...entries),
  );
}
