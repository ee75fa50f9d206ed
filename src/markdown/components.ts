import type { Paragraph, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { dateInWords, isImpossible } from '../lib/dates.ts';
import { text } from '../lib/nodes.ts';
import { attribute, setAttribute, type Element } from './jsx.ts';
import { suggest } from '../lib/suggest.ts';
import { figureNames, glossaryIds } from '../loaders/names.ts';
import { pageData } from '../lib/page-data.ts';
import { isPlain } from '../schemas/text.ts';
import { placeGlosses } from './margin-notes.ts';
import { checkContents, refuseNestedLinks } from './component-contents.ts';
import { partialDate, componentSchema } from './component-schema.ts';

/**
 * Checks the components of `src/mdx/` where authors use them (unknown names, attributes, terms and figures stop the build,
 * with line and remedy), records them for backlinks, numbers the equations, and brings each gloss to the first mention of its
 * term.
 */
export function remarkComponents() {
  return (tree: Root, file: VFile): void => {
    const page = pageData(file);
    const terms: Element[] = [];
    let equations = 0;
    sentencesOfOneComponent(tree);

    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (raw, _, parent) => {
      const node = raw as Element;
      const values = validate(node, file);
      checkContents(node, parent as Parents | undefined, file);
      switch (node.name) {
        case 'Term':
          known(values.term!, glossaryIds(), 'glossary term', 'content/glossary/', node, file);
          page.terms.push(values.term!);
          terms.push(node);
          break;
        case 'Gloss':
          known(values.term!, glossaryIds(), 'glossary term', 'content/glossary/', node, file);
          page.glosses.push(values.term!);
          break;
        case 'Figure':
          known(values.name!, figureNames(), 'figure', 'content/figures/', node, file);
          page.figures.push(values.name!);
          break;
        case 'Equation':
          setAttribute(node, 'number', String(++equations));
          break;
        case 'Check':
          if (!isPlain(values.claim!)) {
            file.fail('claim="…" is plain text: its Markdown would be printed as typed. Take the signs away.', node);
          }
          break;
        case 'Update':
          realDate(values.date!, node, file);
      }
    });
    refuseNestedLinks(tree, file);
    for (const term of terms) {
      if (page.glosses.includes(attribute(term, 'term', file)!)) setAttribute(term, 'glossed', 'true');
    }
    page.terms = [...new Set([...page.terms, ...page.glosses])];
    placeGlosses(tree, file);
  };
}

/** MDX takes an inline component that fills its paragraph for a block: put the paragraph back around it. */
function sentencesOfOneComponent(tree: Root): void {
  visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
    if (!componentSchema[node.name ?? '']?.inline || !parent || index === undefined) return;
    const children = node.children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child as never]));
    const inline = { ...node, type: 'mdxJsxTextElement', children } as Paragraph['children'][number];
    const before = parent.children[index - 1];
    // Two of them are one paragraph unless a blank line parts them.
    if (before?.type === 'paragraph' && node.position!.start.line - before.position!.end.line < 2) {
      before.children.push(text(' '), inline);
      before.position = { start: before.position!.start, end: node.position!.end };
      parent.children.splice(index, 1);
      return index;
    }
    parent.children[index] = { type: 'paragraph', children: [inline], position: node.position };
    return undefined;
  });
}

/** The attributes that a component needs, all present; none unknown. */
function validate(node: Element, file: VFile): Record<string, string> {
  const component = componentSchema[node.name ?? ''];
  if (!component) {
    const all = Object.keys(componentSchema).join(', ');
    file.fail(`<${node.name}> is no component of this site. The components are: ${all}.`, node);
  }
  const { attributes, optional = [], choices = {}, inline = false, prefix } = component;
  if (inline !== (node.type === 'mdxJsxTextElement')) {
    const where = inline ? 'inside a sentence' : 'on a line of its own, between blank lines';
    file.fail(`<${node.name}> stands ${where}.`, node);
  }
  const values: Record<string, string> = {};
  for (const name of attributes) {
    const value = attribute(node, name, file);
    if (!value) file.fail(`<${node.name}> needs ${name}="…".`, node);
    values[name] = value;
  }
  const id = prefix && values[attributes[0]!];
  if (id && !/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    file.fail(`<${node.name} ${attributes[0]}="${id}"> is no id. Write small letters, digits and hyphens.`, node);
  }
  const allowed = [...attributes, ...(prefix ? ['alias'] : []), ...optional];
  for (const item of node.attributes) {
    if (item.type !== 'mdxJsxAttribute' || !allowed.includes(item.name)) {
      file.fail(`<${node.name}> takes ${allowed.join(', ') || 'no attributes'} and nothing else.`, node);
    }
  }
  for (const [name, choice] of Object.entries(choices)) {
    const value = attribute(node, name, file);
    if (value === undefined || choice.includes(value)) continue;
    file.fail(`<${node.name} ${name}="${value}">: it must be one of ${choice.join(', ')}.`, node);
  }
  return values;
}

function known(name: string, names: Set<string>, kind: string, folder: string, node: Element, file: VFile): void {
  if (names.has(name)) return;
  file.fail(`There is no ${kind} "${name}".${suggest(name, names)} Add it to ${folder} or fix the name.`, node);
}

function realDate(date: string, node: Element, file: VFile): void {
  if (!partialDate.test(date)) {
    file.fail(`<Update date="${date}"> is not a date. Write 2024-12-05, 2024-12 or 2024.`, node);
  }
  if (isImpossible(date)) {
    const month = date.slice(0, 7);
    file.fail(`<Update date="${date}">: ${dateInWords(month)} has no such day. Fix it, or write ${month}.`, node);
  }
}
