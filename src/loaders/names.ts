import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';

/**
 * Paths of the files of a content folder, in order; none when the folder is missing.
 * @param root folder that holds `content/`
 */
export function contentFiles(folder: string, ending: string, root = '.'): string[] {
  const path = resolve(root, 'content', folder);
  const files = existsSync(path) ? readdirSync(path) : [];
  return files
    .filter((file) => extname(file) === ending)
    .sort()
    .map((file) => join(path, file));
}

const names = (folder: string, ending: string): Set<string> =>
  new Set(contentFiles(folder, ending).map((file) => basename(file, ending)));

/** Ids of the glossary's terms. */
export const glossaryIds = (): Set<string> => names('glossary', '.md');

/** Names of the figures that have a description. */
export const figureNames = (): Set<string> => names('figures', '.yaml');

/** Section number → id ("24" → "24-quantization"), from the file names. */
export function sectionIds(): Map<string, string> {
  return new Map([...names('sections', '.mdx')].map((id) => [id.split('-', 1)[0]!, id]));
}
