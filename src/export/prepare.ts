import type { Element, Parents } from 'hast';
import { classesOf, notesLast, text } from '../lib/nodes.ts';

/** Serves the page in a browser, or says again what stands beside it. */
const dropped = ['anchor', 'backlinks', 'katex-html', 'figure-measure', 'gloss-more', 'for-reader-view', 'narrow'];

/** Takes from a tree what only a browser needs, and makes its links whole. */
export function prepare(parent: Parents, page: string, french = false): void {
  parent.children = parent.children.filter(
    (node) =>
      node.type !== 'element' || (node.tagName !== 'button' && !classesOf(node).some((name) => dropped.includes(name))),
  ) as Element['children'];
  for (const [index, node] of parent.children.entries()) {
    // Unbreakable spaces are for the eye, except in French, where they belong to the text.
    if (node.type === 'text' && !french) node.value = node.value.replaceAll('\u00a0', ' ');
    if (node.type !== 'element') continue;
    // Of a drawing, its description is what can be said.
    if (node.tagName === 'svg') node.children = [];
    const classes = classesOf(node);
    const { lang, href } = node.properties;
    if (node.tagName === 'a') {
      node.properties.href = new URL(String(href), page).href;
      // The space after a link is not its own.
      const last = node.children.at(-1);
      if (last?.type === 'text' && /\s$/.test(last.value)) {
        last.value = last.value.trimEnd();
        parent.children.splice(index + 1, 0, text(' '));
      }
    }
    notesLast(node);
    if (classes.includes('number')) node.properties.align = 'right';
    if (classes.includes('center')) node.properties.align = 'center';
    if (classes.includes('unit') && 'tagName' in parent && parent.tagName === 'th') {
      node.children = [text('('), ...node.children, text(')')];
    }
    // Of a figure's fold, the numbers and the files; the rest is how the page folds and cites.
    if (classes.includes('figure-data'))
      node.children = node.children.filter((child) => 'properties' in child && child.properties.className);
    prepare(node, page, lang === undefined ? french : lang === 'fr');
  }
}
