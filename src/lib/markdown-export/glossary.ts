import type { BlockContent, Paragraph, RootContent } from 'mdast';
import { termPath } from '../paths.ts';
import type { ExportContext } from './context.ts';
import { emphasis, heading, item, list, paragraph, strong } from './nodes.ts';
import { readText } from './read.ts';
import { stringify } from './stringify.ts';
import { plainNodes } from './words.ts';

/** The definition of a term as Markdown nodes. */
export function definition(id: string, context: ExportContext): RootContent[] {
  const { tree } = readText({ body: context.term(id).body, path: `content/glossary/${id}.md` }, context.address('/'));
  return plainNodes(tree.children, { context, page: context.address(termPath(id)) });
}

/** A term with its French name and definition, as the text shows it: a block quote. */
export function gloss(id: string, context: ExportContext): RootContent {
  const { en, fr } = context.term(id);
  const children = [paragraph(strong(en), ' · ', emphasis(fr)), ...(definition(id, context) as BlockContent[])];
  return { type: 'blockquote', children };
}

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
