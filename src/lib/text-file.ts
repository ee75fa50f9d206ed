import { readFileSync } from 'node:fs';
import { extractFrontmatter } from '@astrojs/markdown-remark';

/** The text of a file, however it was saved: without a byte order mark, its lines ending as on Unix. */
export const readText = (path: string): string =>
  readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');

/**
 * Parts a text as Astro itself does. Both parts count their lines as the file does: the front matter, as YAML, begins at the
 * end of its first `---`, and blank lines stand for it before the body.
 * @param text as {@link readText} gives it
 */
export function frontMatter(text: string): { yaml: string | undefined; body: string } {
  const yaml = text.startsWith('---') ? extractFrontmatter(text) : undefined;
  if (yaml === undefined) return { yaml, body: text };
  return { yaml, body: text.replace(`---${yaml}---`, yaml.replace(/[^\n]/g, '')) };
}
