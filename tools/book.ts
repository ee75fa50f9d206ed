/**
 * Makes the books from a built site: dist/book/companion.pdf and dist/book/companion.epub.
 *
 *   npm run build && npm run book        (-- --dist other-folder)
 *
 * With --out they go elsewhere, and the site is left as it is; otherwise /print/ gets links to them, with their sizes.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEdition } from './book/edition.ts';
import { makeEpub } from './book/epub.ts';
import { withPage } from './book/open-page.ts';
import { makePdf } from './book/pdf.ts';

const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' }, out: { type: 'string' } } });
const folder = values.out ?? join(values.dist, 'book');
const page = join(values.dist, 'print/index.html');
if (!existsSync(page)) {
  console.error(`${page} is missing: the books are made from the built site. Run npm run build first.`);
  process.exit(1);
}
const edition = readEdition(page);
mkdirSync(folder, { recursive: true });

const links: string[] = [];
function write(file: string, name: string, bytes: Uint8Array) {
  const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
  links.push(`<a href="${edition.base}book/${file}">${name}</a> (${size})`);
  writeFileSync(join(folder, file), bytes);
  console.log(`${join(folder, file)}: ${size}`);
}
await withPage(values.dist, edition, async (page) => {
  write('companion.pdf', 'PDF', await makePdf(page, edition));
  write('companion.epub', 'EPUB', await makeEpub(page, edition));
});

if (!values.out) {
  const html = readFileSync(page, 'utf8');
  const marked = /(<div class="book-files"[^>]*>)[\s\S]*?(<\/div>)/;
  if (!marked.test(html)) throw new Error(`${page} has no place for the links to the books.`);
  writeFileSync(
    page,
    html.replace(marked, (_, start, end) => `${start}As a book: ${links.join(', ')}${end}`),
  );
}
