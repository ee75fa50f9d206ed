import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that may put characters or formulas on a page. */
export interface Source {
  /** Path from the project's root, with forward slashes. */
  file: string;
  text: string;
}

const kinds: Record<string, RegExp> = {
  content: /\.(mdx|md|ya?ml|csv|bib)$/,
  src: /\.(astro|ts)$/,
};

/**
 * Reads every content file and every component and module, ordered by path so that the result depends on nothing else.
 * @param root the project's folder; a missing `content/` or `src/` counts as empty
 */
export async function readSources(root: string): Promise<Source[]> {
  const files: string[] = [];
  for (const [folder, kind] of Object.entries(kinds)) {
    const entries = await readdir(join(root, folder), { recursive: true }).catch(onMissing);
    files.push(
      ...entries.filter((entry) => kind.test(entry)).map((entry) => join(folder, entry).replaceAll('\\', '/')),
    );
  }
  // Not localeCompare: the order must be the same in every locale.
  files.sort((a, b) => (a < b ? -1 : 1));
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8') })));
}

/** A SHA-256 in hex of all sources and of whatever else decides the result (versions, options). */
export function fingerprint(sources: readonly Source[], others: readonly string[]): string {
  const hash = createHash('sha256');
  // Lengths go in too, or moving text from one file to the next would not change the hash.
  for (const part of [...others, ...sources.flatMap(({ file, text }) => [file, text])]) {
    hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  }
  return hash.digest('hex');
}

function onMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
