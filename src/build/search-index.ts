import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPhrases, readSectionMatter, readTermMatter } from './search-content.ts';
import { searchFiles } from './search-files.ts';
import { parsePage } from './search-pages.ts';
import { indexWithPagefind } from './search-pagefind.ts';
import { preloadSearch } from './search-preload.ts';
import { readRecords } from './search-records.ts';
import type { IndexedPage } from './search-words.ts';

/**
 * Builds both indexes of the search from the finished pages that carry a `data-pagefind-body`: ours, into `search/`,
 * which ranks and costs few bytes, and Pagefind's, into `pagefind/`, which knows where words stand and finds phrases.
 */
export function searchIndex(): AstroIntegration {
  let content = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        await preloadSearch(fileURLToPath(dir));
        const pages = await indexSite(fileURLToPath(dir), content);
        logger.info(`${pages} pages indexed for search`);
      },
    },
  };
}

/**
 * Indexes a built site. Gives the number of pages.
 * @throws when no page is to be searched, or Pagefind reports an error
 */
export async function indexSite(root: string, content: string): Promise<number> {
  const files = await searchablePages(root);
  if (files.size === 0) throw new Error('No page has data-pagefind-body: there is nothing to search.');
  const matter = readSectionMatter(content);
  const phrases = readPhrases(content, new Set(matter.keys()));
  const pages = [...files].map(([file, html]): IndexedPage => {
    const path = `${dirname(file)}/`;
    const id = /^sections\/(.*)\/$/.exec(path)?.[1] ?? '';
    const section = matter.get(id);
    return { path, parsed: parsePage(html), ...(section && { section, phrases: phrases.get(id) ?? [] }) };
  });
  // Sections in the report's order, then the other pages: neighbours in the index are neighbours in the text.
  pages.sort((a, b) => (a.section?.number ?? 1e6) - (b.section?.number ?? 1e6) || (a.path < b.path ? -1 : 1));

  const out = join(root, 'search');
  await mkdir(out, { recursive: true });
  for (const old of await readdir(out)) if (old.endsWith('.json')) await rm(join(out, old));
  for (const [name, text] of searchFiles(pages, readTermMatter(content))) await writeFile(join(out, name), text);
  await indexWithPagefind(root, files, await readRecords(root));
  return pages.length;
}

/** HTML of the pages to be searched, by path below the root, in order. */
async function searchablePages(root: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const file of (await readdir(root, { recursive: true })).sort()) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(root, file), 'utf8');
    if (html.includes('data-pagefind-body')) pages.set(file.replaceAll('\\', '/'), html);
  }
  return pages;
}
