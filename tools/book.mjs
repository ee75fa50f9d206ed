/**
 * Makes the books from a built site: dist/book/companion.pdf and dist/book/companion.epub.
 *
 *   npm run build && npm run book        (-- --dist other-folder)
 *
 * With --out they go elsewhere, and the site is left as it is; otherwise /print/ gets links to them, with their sizes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEdition } from './book/edition.mjs';
import { makeEpub } from './book/epub.mjs';
import { makePdf } from './book/pdf.mjs';

const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' }, out: { type: 'string' } } });
const folder = values.out ?? join(values.dist, 'book');
const edition = readEdition(values.dist);
mkdirSync(folder, { recursive: true });

const links = [];
const write = (file, name, bytes) => {
  const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
  links.push(`<a href="${edition.base}book/${file}">${name}</a> (${size})`);
  writeFileSync(join(folder, file), bytes);
  console.log(`${join(folder, file)}: ${size}`);
};
// In this order: the EPUB is made of the tree that it changes, the PDF of the files.
write('companion.pdf', 'PDF', await makePdf(values.dist, edition));
write('companion.epub', 'EPUB', makeEpub(edition));

if (!values.out) {
  const page = join(values.dist, 'print/index.html');
  const offer = `As a book: ${links.join(', ')}`;
  const marked = /(<div class="book-files"[^>]*>)[\s\S]*?(<\/div>)/;
  if (!marked.test(edition.html)) throw new Error(`${page} has no place for the links to the books.`);
  writeFileSync(
    page,
    edition.html.replace(marked, (_, start, end) => start + offer + end),
  );
}
