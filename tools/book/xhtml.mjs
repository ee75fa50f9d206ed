/** XHTML for reading systems from the HTML of /print/: chapters, links between files, formulas as MathML. */
import { fixCharts } from './figure.mjs';
import { attributesOf, escape, find, hasClass, wordsOf } from './tree.mjs';

const namespaces = {
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1998/Math/MathML': 'math',
};
const empty = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Mean something to scripts, pointers and screens only. */
const idle = /^(data-|tabindex$|download$|xmlns)/;

/**
 * Makes a part of /print/ ready for a book, in place: charts with a view box, formulas as MathML alone, glosses as notes
 * that a reading system may show on the spot, headings from the first rank.
 * @param {import('parse5').DefaultTreeAdapterTypes.Element} root
 * @param {(href: string) => string} link where a link leads in the book
 */
export function prepare(root, link) {
  fixCharts(root);
  const calls = new Set(find(root, (node) => hasClass(node, 'term')).map((node) => attributesOf(node).href));
  for (const formula of find(root, (node) => hasClass(node, 'katex'))) formula.childNodes = [mathOf(formula)];
  for (const node of find(root, () => true)) {
    const { id, href } = attributesOf(node);
    const rank = /^h([2-6])$/.exec(node.tagName);
    if (rank) node.tagName = `h${rank[1] - 1}`;
    const called = calls.has(`#${id}`);
    if (hasClass(node, 'gloss')) {
      node.tagName = 'aside';
      set(node, 'role', called ? 'doc-footnote' : 'note');
      if (called) set(node, 'epub:type', 'footnote');
    }
    if (hasClass(node, 'term') && /gloss-/.test(href)) set(node, 'epub:type', 'noteref');
    if (href !== undefined) set(node, 'href', link(href));
  }
}

function set(node, name, value) {
  node.attrs = [...node.attrs.filter((attribute) => attribute.name !== name), { name, value }];
}

/** KaTeX's MathML without the wrapper that holds the TeX source, which becomes the text alternative. */
function mathOf(formula) {
  const [math] = find(formula, (node) => node.tagName === 'math');
  const [semantics] = find(math, (node) => node.tagName === 'semantics');
  const [annotation] = find(math, (node) => node.tagName === 'annotation');
  // KaTeX puts the sign of application within the subscript of \\max and its like, where MathML has two children.
  for (const script of find(math, (node) => /^m(sub|sup|subsup)$/.test(node.tagName))) {
    script.childNodes = script.childNodes.filter((node) => wordsOf(node) !== '\u2061');
  }
  math.childNodes = semantics.childNodes.filter((node) => node.tagName !== 'annotation');
  set(math, 'alttext', wordsOf(annotation));
  return math;
}

/** A node as XML. @param {import('parse5').DefaultTreeAdapterTypes.ChildNode} node @returns {string} */
export function toXml(node) {
  if (node.nodeName === '#text') return escape(node.value).replace(/&quot;/g, '"');
  if (!node.tagName) return '';
  const attributes = node.attrs
    .filter(({ name }) => !idle.test(name))
    .map(({ name, prefix, value }) => [prefix && prefix !== 'xmlns' ? `${prefix}:${name}` : name, value]);
  const lang = attributesOf(node).lang;
  if (lang) attributes.push(['xml:lang', lang]);
  // Only the outermost element of another language names its namespace.
  if (namespaces[node.namespaceURI] && node.parentNode?.namespaceURI !== node.namespaceURI) {
    attributes.push(['xmlns', node.namespaceURI]);
  }
  const tag = node.tagName + attributes.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
  if (empty.has(node.tagName)) return `<${tag}/>`;
  return `<${tag}>${node.childNodes.map(toXml).join('')}</${node.tagName}>`;
}

/** One XHTML file. @param {{ title: string, language: string, body: string, type?: string }} chapter */
export const document = ({ title, language, body, type }) => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><meta charset="utf-8"/><title>${escape(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body${type ? ` epub:type="${type}"` : ''}>
${body}
</body>
</html>
`;
