import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { foldForIndex } from '../search/fold.ts';

/**
 * Builds Pagefind's index from the finished pages, into `pagefind/` of the output. Only pages with a
 * `data-pagefind-body` are searched. Throws when Pagefind reports an error or finds no page.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { index } = await pagefind.createIndex({
          // KaTeX writes each formula three times; the hidden MathML alone is enough for search.
          excludeSelectors: ['.katex-html', 'annotation', '[data-pagefind-ignore]'],
          forceLanguage: 'en',
        });
        if (!index) throw new Error('Pagefind did not start.');
        try {
          let pages = 0;
          for (const path of (await htmlFiles(root)).sort()) {
            const content = await readFile(join(root, path), 'utf8');
            if (!content.includes('data-pagefind-body')) continue;
            const { errors } = await index.addHTMLFile({ sourcePath: path, content: foldForIndex(content) });
            if (errors.length > 0) throw new Error(`Pagefind, ${path}: ${errors.join('; ')}`);
            pages += 1;
          }
          if (pages === 0) throw new Error('Pagefind found no page with data-pagefind-body.');
          const { errors } = await index.writeFiles({ outputPath: join(root, 'pagefind') });
          if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
          logger.info(`${pages} pages indexed for search`);
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}

async function htmlFiles(root: string): Promise<string[]> {
  const files = await readdir(root, { recursive: true });
  return files.filter((file) => file.endsWith('.html'));
}
