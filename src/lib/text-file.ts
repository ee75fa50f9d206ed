import { readFileSync } from 'node:fs';
import { extractFrontmatter } from '@astrojs/markdown-remark';

/** The text of a file, however it was saved: without a byte order mark, its lines ending as on Unix. */
export const readText = (path: string): string =>
  readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');

export interface Parts {
  /** Front matter as YAML, from the end of its first `---` on; undefined when the text does not begin with any. */
  yaml: string | undefined;
  /** The rest, after as many blank lines as the front matter has. */
  body: string;
}

/**
 * Parts a text as Astro itself does. Both parts count their lines as the file does.
 * @param text as {@link readText} gives it
 */
export function frontMatter(text: string): Parts {
  const yaml = text.startsWith('---') ? extractFrontmatter(text) : undefined;
  if (yaml === undefined) return { yaml, body: text };
  return { yaml, body: text.replace(`---${yaml}---`, yaml.replace(/[^\n]/g, '')) };
}
