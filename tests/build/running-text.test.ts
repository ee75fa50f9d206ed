import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';

/** Markup that may stand inside a word. */
const inline = ['em', 'strong', 'i', 'b', 'a', 'code', 'abbr', 'mark'];
const classes = ({ properties }: Element) => [properties.className ?? []].flat();
/** Superior numerals are none: "12.33" and a citation must not read as one number. */
const formula = (node: Element) =>
  (['math', 'sub', 'sup'].includes(node.tagName) && !classes(node).includes('cites')) ||
  classes(node).includes('katex');
const noText = ['svg', 'script', 'style', 'template'];

/**
 * Places where two texts meet letter to letter, or digit, and only a style sheet sets them apart: whoever copies the
 * text, reads it in a reader view or searches it meets one word there. Markup inside a word is none of them.
 */
function joints(root: Nodes): string[] {
  const errors: string[] = [];
  let last: { text: string; within: Element[] } | undefined;

  function read(node: Nodes, within: Element[]): void {
    if (node.type === 'text') return meet(node.value, within);
    if (!('children' in node)) return;
    if (node.type !== 'element') return node.children.forEach((child) => read(child, within));
    if (noText.includes(node.tagName)) return;
    if (node.tagName === 'br' || formula(node)) last = undefined;
    else node.children.forEach((child) => read(child, [...within, node]));
  }

  function meet(text: string, within: Element[]): void {
    if (!text) return;
    const closed = last?.within.filter((element) => !within.includes(element)) ?? [];
    const opened = within.filter((element) => !last?.within.includes(element));
    const insideWord =
      (closed.length === 0 || opened.length === 0) &&
      [...closed, ...opened].every(({ tagName }) => inline.includes(tagName));
    if (last && !insideWord && /[\p{L}\p{N}]$/u.test(last.text) && /^[\p{L}\p{N}]/u.test(text)) {
      errors.push(`${name(closed)}…${last.text.slice(-20)}|${text.slice(0, 20)}…${name(opened)}`);
    }
    last = { text, within };
  }

  read(root, []);
  return errors;
}

const name = (elements: Element[]) =>
  elements.map((element) => [element.tagName, ...classes(element)].join('.')).join(' ');

const found = (html: string) => joints(fromHtml(html, { fragment: true }));

describe('two texts run together', () => {
  test.each([
    '<span lang="en">learning</span><span>apprentissage</span>',
    '<ul><li>one</li><li>two</li></ul>',
    '<a href="#1">1</a><a href="#2">2</a>',
    '<span>2.6</span>times',
    'at 16 bits<sup class="cites"><a>3</a></sup>',
    '<p>Agrees<svg><path d=""/></svg><span>It</span></p>',
  ])('in %s', (html) => expect(found(html)).toHaveLength(1));

  test.each([
    '<span lang="en">learning</span> <span>apprentissage</span>',
    '<li>one</li>\n<li>two</li>',
    'at 16 bits<sup class="cites">\u202f<a>3</a>,<a>7</a></sup>',
    '<em>re</em>training of <a href="#a"><b>model</b></a>s',
    'H<sub>2</sub>O, <span class="katex">x</span>th, one<br>two',
  ])('not in %s', (html) => expect(found(html)).toEqual([]));
});

test.each(readPages('dist').filter(({ redirect }) => !redirect))('$path sets its texts apart by itself', ({ tree }) => {
  expect(joints(select('main', tree)!)).toEqual([]);
});
