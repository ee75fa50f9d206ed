import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { straight } from '../search/fold.ts';
import type { SearchRecord } from './search-records.ts';

/** Files of Pagefind's that the site uses: the script without its interfaces, the index, the engine. */
const used =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta|index|fragment|filter)$/;

/**
 * Builds Pagefind's index, into `pagefind/` of the output: it finds phrases on the pages, and what is smaller than a page.
 * The filter `kind` tells them apart.
 * @param pages HTML by path
 * @throws when Pagefind reports an error
 */
export async function indexWithPagefind(
  root: string,
  pages: Map<string, string>,
  records: SearchRecord[],
): Promise<void> {
  const { index } = await pagefind.createIndex({
    // KaTeX writes each formula three times; the hidden MathML alone is enough for search.
    excludeSelectors: ['.katex-html', 'annotation', '.page-foot', '[data-pagefind-ignore]'],
    forceLanguage: 'en',
  });
  if (!index) throw new Error('Pagefind did not start.');
  const accept = (what: string, errors: string[]): void => {
    if (errors.length > 0) throw new Error(`Pagefind, ${what}: ${errors.join('; ')}`);
  };
  try {
    for (const [sourcePath, html] of pages) {
      const content = straight(html).replace('data-pagefind-body', '$& data-pagefind-filter="kind:page"');
      accept(sourcePath, (await index.addHTMLFile({ sourcePath, content })).errors);
    }
    for (const { kind, path, title, text } of records) {
      const content = straight(`${title} ${text}`);
      const record = { url: `/${path}`, content, language: 'en', meta: { title, text }, filters: { kind: [kind] } };
      accept(path, (await index.addCustomRecord(record)).errors);
    }
    const outputPath = join(root, 'pagefind');
    accept(outputPath, (await index.writeFiles({ outputPath })).errors);
    for (const file of await readdir(outputPath)) {
      if (!used.test(file)) await rm(join(outputPath, file), { recursive: true });
    }
  } finally {
    await pagefind.close();
  }
}
