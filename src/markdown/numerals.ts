import type { Element, Parents, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { nameOf } from '../lib/citation-label.ts';
import { classesOf, text } from '../lib/nodes.ts';
import { numerals, type Mention } from '../lib/numerals.ts';
import { pageData } from '../lib/page-data.ts';
import { readBibliography } from '../loaders/bibliography.ts';
import { named } from './citations.ts';

const inWords = new Intl.ListFormat('en');

/**
 * Makes the citations of a page superior numerals, in the order of `PageData.citations`. They stand after punctuation
 * wherever it stands in the source: "12.33⁴." would read as a power. After "computed from", the sources are named too.
 */
export function rehypeNumerals() {
  return (tree: Root, file: VFile): void => {
    const references = readBibliography();
    const numbers = new Map(pageData(file).citations.map(({ key }, index) => [key, index + 1]));
    const times = new Map<string, number>();

    visit(tree, 'element', (node, index, parent) => {
      if (!classesOf(node).includes('cites')) return undefined;
      const mentions = node.children
        .flatMap((child) => (child.type === 'element' ? [mention(child)] : []))
        .sort((a, b) => a.number - b.number);
      const { children } = parent as Parents;
      const [before, after] = [children[index! - 1], children[index! + 1]];
      const words = before?.type === 'text' ? before : text('');
      const [marks = ''] = (after?.type === 'text' && /^[.,:;?!]+/.exec(after.value)) || [];
      if (after?.type === 'text') after.value = after.value.slice(marks.length);
      words.value = named.test(words.value)
        ? words.value + inWords.format(mentions.map(({ name }) => name))
        : words.value.trimEnd();
      words.value += marks;
      const start = words === before ? [] : [words].filter(({ value }) => value);
      children.splice(index!, 1, ...start, numerals(mentions));
      return [SKIP, index! + start.length + 1];
    });

    function mention({ properties }: Element): Mention {
      const key = String(properties.dataCite);
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      const number = numbers.get(key)!;
      return { key, number, name: nameOf(references.get(key)!), at: properties.dataAt as string | undefined, time };
    }
  };
}
