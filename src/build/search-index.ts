import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { SearchFields } from '../lib/search-fields.ts';
import { pageFiles } from './pages.ts';
import { indexCopy } from './search-copy.ts';
import { fragmentsOf, headsOf, vocabularyOf, type IndexFile } from './search-files.ts';

/** Pagefind's interfaces and its worker are not used. */
const used = /(^|\/)(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind)$|\.pf_(meta|index|fragment|filter)$/;

/** Has Pagefind index the finished pages that carry `data-pagefind-body`, into `pagefind/` of the output. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const file = join(root, 'search/fields.json');
        const fields = JSON.parse(await readFile(file, 'utf8')) as SearchFields[];
        await rm(file);
        logger.info(`${await indexSite(root, fields)} pages indexed for search`);
      },
    },
  };
}

/**
 * Indexes a built site, and tells its pages the name of the index.
 * @returns number of pages indexed
 * @throws when no page is to be searched, or Pagefind reports an error
 */
async function indexSite(root: string, fields: SearchFields[]): Promise<number> {
  const pages = pageFiles(root);
  const byPath = new Map(fields.map((page) => [page.path, page]));
  const copies = pages
    .filter(({ html }) => html.includes('data-pagefind-body'))
    .map(({ file, path, html }) => ({ sourcePath: file, content: indexCopy(html, byPath.get(path.slice(1))) }));
  if (copies.length === 0) throw new Error('No page has data-pagefind-body: there is nothing to search.');

  const files = await runPagefind(copies);
  const fragments = fragmentsOf(files);
  // With the name of the index in the page, all of it can be asked for at once, and no old part is ever mixed with a new one.
  const name = /pagefind\.(\w+)\.pf_meta/.exec(files.map(({ path }) => path).join())![1]!;
  const written = [
    ...files.map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
    { path: 'search/heads.json', content: JSON.stringify(headsOf(fragments, byPath)) },
    { path: 'search/vocabulary.json', content: JSON.stringify(vocabularyOf(fragments)) },
    ...pages.map(({ file, html }) => ({
      path: file,
      content: html.replace('data-index="none"', `data-index="${name}"`),
    })),
  ];
  for (const { path, content } of written) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return copies.length;
}

async function runPagefind(copies: { sourcePath: string; content: string }[]): Promise<IndexFile[]> {
  // Smaller parts of the index than the default: a first answer costs 81 KB and not 112 (undocumented in Pagefind 1.6;
  // without it nothing breaks).
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = '1000';
  const { index } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind did not start.');
  const accept = (what: string, errors: string[]): void => {
    if (errors.length > 0) throw new Error(`Pagefind, ${what}: ${errors.join('; ')}`);
  };
  try {
    for (const copy of copies) accept(copy.sourcePath, (await index.addHTMLFile(copy)).errors);
    const { errors, files } = await index.getFiles();
    accept('index', errors);
    return files.filter(({ path }) => used.test(path));
  } finally {
    await pagefind.close();
  }
}
