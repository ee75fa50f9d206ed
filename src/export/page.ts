import type { ExportContext } from './context.ts';
import { heading, paragraph } from './nodes.ts';
import { readText } from './read.ts';
import { referenceList } from './references.ts';
import { stringify } from './stringify.ts';
import { plainNodes } from './words.ts';

/** A page that is no section (the report, about) as the collection gives it. */
export interface PageText {
  id: string;
  body: string;
  data: { title: string; description: string };
}

/** Such a page as Markdown without front matter. */
export function pageMarkdown({ id, body, data }: PageText, context: ExportContext): string {
  const { tree, page } = readText({ body, path: `content/pages/${id}.mdx`, data }, context.address('/'));
  const sources = page.citations.length > 0;
  return stringify(
    heading(1, data.title),
    paragraph(data.description),
    ...plainNodes(tree.children, { context, page: context.address(`/${id}/`) }),
    ...(sources ? [heading(2, 'Sources {#sources}'), referenceList(page.citations, context)] : []),
  );
}
