import type { Link, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { claimantLabels, verdictLabels, type Claimant, type Verdict } from '../verdicts.ts';
import { termPath } from '../paths.ts';
import type { Element } from '../../markdown/jsx.ts';
import type { ExportContext } from './context.ts';
import { figureNodes } from './figure.ts';
import { gloss } from './glossary.ts';
import { item, link, list, paragraph, strong, text } from './nodes.ts';
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

const checkNode = (verdict: Verdict, by: Claimant, claim: string, children: RootContent[]): List => ({
  ...list(item(paragraph(strong(`${verdictLabels[verdict]}.`), ` ${claimantLabels[by]} ${claim}`), ...children)),
  data: { checks: true } as List['data'],
});

/** A dated item: the date goes before the first words. */
function update(date: string, [first, ...rest]: RootContent[]): ListItem {
  const words = first?.type === 'paragraph' ? (first as Paragraph).children : [];
  return item(paragraph(strong(`${date}:`), ' ', ...words), ...(words.length > 0 || !first ? rest : [first, ...rest]));
}

/** Checks that follow each other become one list. */
function joinChecks(nodes: RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  const isChecks = (node: RootContent | undefined): node is List =>
    node?.type === 'list' && Boolean(node.data && 'checks' in node.data);
  for (const node of nodes) {
    const last = joined.at(-1);
    if (isChecks(node) && isChecks(last)) last.children.push(...node.children);
    else joined.push(node);
  }
  return joined;
}

/** A plain attribute; empty when missing. The plugins have checked that it is one. */
export function valueOf(node: Element, name: string): string {
  const found = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}
