/** Readers of parse5 trees that the books share. */

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */

/**
 * All elements below a node that satisfy a condition, in document order.
 * @param {import('parse5').DefaultTreeAdapterTypes.ParentNode} root
 * @param {(node: Element, attributes: Record<string, string>) => boolean} wanted
 * @returns {Element[]}
 */
export function find(root, wanted) {
  return (root.childNodes ?? []).flatMap((child) => {
    const own = child.tagName && wanted(child, attributesOf(child)) ? [child] : [];
    return [...own, ...find(child, wanted)];
  });
}

/** @param {Element} node @returns {Record<string, string>} */
export const attributesOf = (node) => Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));

/** @param {Element} node @param {string} name */
export const hasClass = (node, name) => (attributesOf(node).class ?? '').split(/\s+/).includes(name);

/** Words of a node, with single spaces. */
export const wordsOf = (node) =>
  rawWords(node)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
const rawWords = (node) => node.value ?? (node.childNodes ?? []).map(rawWords).join('');

/** Text made safe between tags and in double quotes. */
export const escape = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
