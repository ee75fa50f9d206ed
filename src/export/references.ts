import type { List, PhrasingContent } from 'mdast';
import { parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5';
import type { PageData } from '../lib/page-data.ts';
import type { ExportContext, Source } from './context.ts';
import { emphasis, item, link, list, paragraph, strong, text } from './nodes.ts';

type Citation = PageData['citations'][number];

/** How a page names a source: "Kurtic et al. 2024", with a letter where two of the page would read alike. */
export const labelOf = ({ who, when }: Source, suffix = ''): string => `${who} ${when}${suffix}`;

/** The sources of a page by the names that its text uses, each with the formatted entry and its address. */
export function referenceList(citations: Citation[], context: ExportContext): List {
  const entries = citations.map(({ key, suffix }) => {
    const source = context.source(key);
    return { source, label: labelOf(source, suffix) };
  });
  entries.sort((a, b) => compare(a.label.toLowerCase(), b.label.toLowerCase()) || compare(a.source.key, b.source.key));
  return list(
    ...entries.map(({ source, label }) => {
      const address = source.url ? [text(' '), link(source.url, source.url)] : [];
      const key: PhrasingContent = { type: 'inlineCode', value: source.key };
      return item(paragraph(strong(label), ' (', key, `, ${source.rank} source): `, ...entry(source.html), ...address));
    }),
  );
}

/** A formatted entry as Markdown nodes: it is HTML with nothing but `<i>` in it. */
function entry(html: string): PhrasingContent[] {
  return parseFragment(html).childNodes.map((node) =>
    node.nodeName === 'i' ? emphasis(words(node)) : text(words(node)),
  );
}

/** A formatted entry as plain text. */
export const plainEntry = (html: string): string => words(parseFragment(html));

const words = (node: Html.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : '';

/** By code point: the same order wherever the site is built. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
