import type { Element } from 'hast';
import { type Handle, defaultHandlers } from 'hast-util-to-mdast';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { BlockContent, PhrasingContent, Strong } from 'mdast';
import { classesOf, text } from '../lib/nodes.ts';
import { raise } from '../markdown/typography.ts';

/** How the components of a page read in Markdown, by HTML element, where hast-util-to-mdast's own handlers do not know. */
export const handlers: Record<string, Handle> = {
  a: (state, node) => (node.properties.dataCite ? state.all(node) : defaultHandlers.a(state, node)),
  aside: (state, node) => ({ type: 'blockquote', children: state.toFlow(state.all(node)) as BlockContent[] }),
  div: (state, node) => (has(node, 'equation') ? equation(node) : defaultHandlers.div(state, node)),
  h2: heading,
  h3: heading,
  p(state, node) {
    const paragraph = defaultHandlers.p(state, node);
    if (has(node, 'figure-title')) paragraph?.children.unshift(bold([text('Figure.')]), text(' '));
    return paragraph;
  },
  span(state, node) {
    if (has(node, 'katex-display')) return { type: 'math', value: tex(node) };
    if (has(node, 'katex')) return { type: 'inlineMath', value: tex(node) };
    const children = state.all(node);
    // A section's number, set apart from its title.
    if (has(node, 'number')) children.push(text(' ·'));
    return heads.some((name) => has(node, name)) ? head(children as PhrasingContent[]) : children;
  },
  sub: (_, node) => text(raise(toString(node), 'sub')),
  sup: (_, node) => (has(node, 'cites') ? citation(node) : text(raise(toString(node), 'sup'))),
  svg: (_, { properties }) =>
    properties.role === 'img' ? { type: 'paragraph', children: [text(String(properties.ariaLabel))] } : undefined,
  time: (state, node) => bold(state.all(node) as PhrasingContent[]),
};

/** What begins an entry, set in bold. */
const heads = ['value', 'gloss-en', 'entry-en', 'verdict'];

const has = (node: Element, name: string): boolean => classesOf(node).includes(name);
const bold = (children: PhrasingContent[]): Strong => ({ type: 'strong', children });

/** A space at the end stands behind the bold text: Markdown's signs must touch a word. */
function head(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1);
  if (last?.type !== 'text' || !/\s$/.test(last.value)) return [bold(children)];
  last.value = last.value.trimEnd();
  return [bold(children), text(' ')];
}

/** The id that a link to the heading needs follows it in braces. */
function heading(...[state, node]: Parameters<Handle>): ReturnType<Handle> {
  const result = defaultHandlers.h2(state, node);
  if (node.properties.id) result.children.push(text(` {#${String(node.properties.id)}}`));
  return result;
}

/** Numbers of the list of sources: "[3, Table 1; 7]". A link without an address, for in text signs would be escaped. */
function citation(node: Element): ReturnType<Handle> {
  const calls = node.children.filter((child) => child.type === 'element').map(toString);
  const label = calls.map((call) => call.replace(/ \((.+)\)$/, ', $1')).join('; ');
  const children = [{ type: 'html' as const, value: label }];
  return { type: 'linkReference', referenceType: 'shortcut', identifier: label, label, children };
}

/** A numbered formula: its number is TeX's own tag. */
const equation = (node: Element): ReturnType<Handle> => ({
  type: 'math',
  value: `${tex(node)} \\tag{${toString(select('.equation-number', node)!).replace(/[()]/g, '')}}`,
});

/** The TeX of a formula, which KaTeX keeps beside its MathML. */
export const tex = (node: Element): string => toString(select('annotation', node)!).trim();
