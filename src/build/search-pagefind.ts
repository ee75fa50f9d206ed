import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { straight } from '../search/fold.ts';

/** Files of Pagefind's that the site uses: the script without its interfaces, the index, the engine. */
const used =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta|index|fragment|filter)$/;

/**
 * Builds Pagefind's index, into `pagefind/` of the output: it finds phrases in quotation marks.
 * @param pages HTML by path
 * @throws when Pagefind reports an error
 */
export async function indexPhrases(root: string, pages: Map<string, string>): Promise<void> {
  const { index } = await pagefind.createIndex({
    // KaTeX writes each formula three times; the hidden MathML alone is enough for search.
    excludeSelectors: ['.katex-html', 'annotation', '.page-foot', '[data-pagefind-ignore]'],
    forceLanguage: 'en',
  });
  if (!index) throw new Error('Pagefind did not start.');
  try {
    for (const [sourcePath, html] of pages) {
      const { errors } = await index.addHTMLFile({ sourcePath, content: straight(html) });
      if (errors.length > 0) throw new Error(`Pagefind, ${sourcePath}: ${errors.join('; ')}`);
    }
    const outputPath = join(root, 'pagefind');
    const { errors } = await index.writeFiles({ outputPath });
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const file of await readdir(outputPath)) {
      if (!used.test(file)) await rm(join(outputPath, file), { recursive: true });
    }
  } finally {
    await pagefind.close();
  }
}
