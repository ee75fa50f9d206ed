import type { BlockContent, Link, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Claimant, Verdict } from '../lib/verdicts.ts';
import { termPath } from '../lib/paths.ts';
import type { Element } from '../markdown/jsx.ts';
import { checkNode, joinChecks } from './checks.ts';
import type { ExportContext } from './context.ts';
import { figureNodes } from './figure.ts';
import { emphasis, item, link, list, paragraph, strong, text } from './nodes.ts';
import { readText } from './read.ts';
import { labelOf } from './references.ts';

export interface WordOptions {
  context: ExportContext;
  /** Full address of the page: links within it begin there. */
  page: string;
  /** `text` unless told: "(Ma et al. 2024)". `link` leads to the source, where no list of sources follows. */
  citations?: 'text' | 'link' | 'none';
}

/** Turns the words of `src/mdx/` and what the plugins made into plain Markdown nodes. */
export function plainNodes(children: readonly unknown[], options: WordOptions): RootContent[] {
  return joinChecks((children as RootContent[]).flatMap((node) => plain(node, options)));
}

function plain(node: RootContent, options: WordOptions): RootContent[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return word(node, options);
  // Comments for authors, and places that only former links lead to.
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
  if (!('children' in node)) return [node];
  const span = node.type === 'emphasis' && node.data?.hName === 'span';
  if (span && options.citations === 'none' && node.data?.hProperties?.className) return [];
  const children = plainNodes(node.children, options);
  if (span) return children;
  if (node.type === 'link') return resolved({ ...node, children: children as PhrasingContent[] }, options);
  if (node.type === 'heading' && node.data?.hProperties?.id) {
    return [
      { ...node, children: [...(children as PhrasingContent[]), text(` {#${String(node.data.hProperties.id)}}`)] },
    ];
  }
  return [{ ...node, children } as RootContent];
}

function resolved(node: Link, { context, page, citations }: WordOptions): RootContent[] {
  const key = node.data?.hProperties?.dataCite;
  if (typeof key === 'string') {
    const url = citations === 'link' ? context.source(key).url : undefined;
    return url ? [link(url, ...node.children)] : node.children;
  }
  // Away from its page, a link must hold by itself.
  return [{ ...node, url: /^[a-z][a-z\d+.-]*:/i.test(node.url) ? node.url : new URL(node.url, page).href }];
}

function word(node: Element, options: WordOptions): RootContent[] {
  const { context } = options;
  const read = (name: string) => valueOf(node, name);
  const children = () => plainNodes(node.children, options);
  switch (node.name) {
    case 'Term': {
      const words = children() as PhrasingContent[];
      // Glossed on this page: its definition stands below. Otherwise the glossary has it.
      return read('glossed') ? words : [link(context.address(termPath(read('term'))), ...words)];
    }
    case 'Gloss':
      return [gloss(read('term'), context)];
    case 'Figure': {
      const letters = read('letters').split(',');
      const labels = context.figure(read('name')).sources.map((key, i) => labelOf(context.source(key), letters[i]));
      return figureNodes(read('name'), labels, context);
    }
    case 'Equation':
      return children().map((child) =>
        child.type === 'math' ? { ...child, value: `${child.value} \\tag{${read('number')}}` } : child,
      );
    case 'Check':
      return [checkNode(read('verdict') as Verdict, read('by') as Claimant, read('claim'), children())];
    case 'Since':
      return [list(...(children() as unknown as ListItem[]))];
    case 'Update':
      return [update(read('date'), children()) as unknown as RootContent];
    default:
      // <Claim>, and the block around neighboring glosses: only what they hold.
      return children();
  }
}

/** A dated item: the date goes before the first words. */
function update(date: string, [first, ...rest]: RootContent[]): ListItem {
  const words = first?.type === 'paragraph' ? (first as Paragraph).children : [];
  return item(paragraph(strong(`${date}:`), ' ', ...words), ...(words.length > 0 || !first ? rest : [first, ...rest]));
}

/** The definition of a term as Markdown nodes. */
export function definition(id: string, context: ExportContext): RootContent[] {
  const { tree } = readText({ body: context.term(id).body, path: `content/glossary/${id}.md` }, context.address('/'));
  return plainNodes(tree.children, { context, page: context.address(termPath(id)) });
}

/** A term with its French name and definition, as the text shows it: a block quote. */
function gloss(id: string, context: ExportContext): RootContent {
  const { en, fr } = context.term(id);
  const children = [paragraph(strong(en), ' · ', emphasis(fr)), ...(definition(id, context) as BlockContent[])];
  return { type: 'blockquote', children };
}

/** A plain attribute; empty when missing. The plugins have checked that it is one. */
export function valueOf(node: Element, name: string): string {
  const found = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}
