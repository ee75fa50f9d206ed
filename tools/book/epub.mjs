/** The EPUB (3.3): one XHTML file for each section, glossary and sources, and the files that name them. */
import { zipSync, strToU8 } from 'fflate';
import { navigation, packageFile, titlePage } from './epub-files.mjs';
import { styleSheet } from './epub-style.mjs';
import { attributesOf, find, hasClass, wordsOf } from './tree.mjs';
import { document, prepare, toXml } from './xhtml.mjs';

/** @typedef {{ file: string, id: string, title: string, html: string, type: string, heads: { id: string, title: string }[] }} Chapter */

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/**
 * @param {import('./edition.mjs').Edition} edition
 * @returns {Uint8Array}
 */
export function makeEpub(edition) {
  const chapters = chaptersOf(edition);
  const files = {
    'META-INF/container.xml': container,
    'EPUB/package.opf': packageFile(edition, chapters),
    'EPUB/nav.xhtml': navigation(edition, chapters),
    'EPUB/title.xhtml': titlePage(edition),
    'EPUB/style.css': styleSheet(),
    ...Object.fromEntries(chapters.map(({ file, html }) => [`EPUB/${file}`, html])),
  };
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)]);
  // The kind of file comes first and as it is, so that it can be read without unpacking (OCF 3.3, 4.3.2).
  const mimetype = ['mimetype', [strToU8('application/epub+zip'), { level: 0 }]];
  return zipSync(Object.fromEntries([mimetype, ...entries]), { level: 9, mtime: wallClock(edition.modified) });
}

/** ZIP stores local time: the same figures wherever the book is made. */
function wallClock(date) {
  const [year, month, ...rest] = date.toISOString().match(/\d+/g).map(Number);
  return new Date(year, month - 1, ...rest.slice(0, 4));
}

/** @returns {Chapter[]} */
function chaptersOf({ tree, language, base, address }) {
  const parts = find(tree, (node) => hasClass(node, 'book-section') || hasClass(node, 'book-part'));
  const idOf = (part) => attributesOf(part).id ?? attributesOf(part)['aria-labelledby'];
  const homes = new Map();
  for (const part of parts) {
    const file = `${idOf(part)}.xhtml`;
    for (const { id } of [part, ...find(part, () => true)].map(attributesOf)) if (id) homes.set(id, file);
  }
  const link = (href) => {
    if (href.startsWith('#')) return `${homes.get(decodeURIComponent(href.slice(1))) ?? 'nav.xhtml'}${href}`;
    return href.startsWith(base) ? new URL(href, address).href : href;
  };
  return parts.map((part) => {
    const id = idOf(part);
    prepare(part, link);
    const [name] = find(part, (node) => node.tagName === 'h1');
    const number = attributesOf(part)['data-section'];
    const title = number ? `${number} · ${wordsOf(name)}` : wordsOf(name);
    const heads = find(part, (node, attributes) => node.tagName === 'h2' && attributes.id !== undefined);
    const type = number ? 'bodymatter' : 'backmatter';
    return {
      file: `${id}.xhtml`,
      id,
      title,
      type,
      heads: heads.map((node) => ({ id: attributesOf(node).id, title: wordsOf(node) })),
      html: document({ title, language, type, body: toXml(part) }),
    };
  });
}
