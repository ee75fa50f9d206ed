import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Has `/search/` fetch the search's script with the page. Its own script only imports that one: without a word in the page
 * the browser would learn of it a round trip later.
 * @throws when the page's script is not what this expects
 */
export async function preloadSearch(root: string): Promise<void> {
  const file = join(root, 'search/index.html');
  const html = await readFile(file, 'utf8');
  const [tag, folder, name] = /<script type="module" src="([^"]*\/)(search\.astro[^"/]*)"/.exec(html) ?? [];
  const script = name && (await readFile(join(root, '_astro', name), 'utf8'));
  const app = script && /from"\.\/(app\.[^"]+\.js)"/.exec(script)?.[1];
  if (!tag || !app) throw new Error('search/index.html: no script that imports the search (src/search/app.ts).');
  await writeFile(file, html.replace(tag, `<link rel="modulepreload" href="${folder}${app}">${tag}`));
}
