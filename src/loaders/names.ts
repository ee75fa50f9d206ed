import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';

/** Names of the files of a content folder, without their ending; empty when the folder is missing. */
function names(folder: string, ending: string): Set<string> {
  const path = resolve('content', folder);
  if (!existsSync(path)) return new Set();
  const files = readdirSync(path).filter((file) => extname(file) === ending);
  return new Set(files.map((file) => basename(file, ending)));
}

/** Ids of the glossary's terms. */
export const glossaryIds = (): Set<string> => names('glossary', '.md');

/** Names of the figures that have a description. */
export const figureNames = (): Set<string> => names('figures', '.yaml');

/** Section number → id ("24" → "24-quantization"), from the file names. */
export function sectionIds(): Map<string, string> {
  return new Map([...names('sections', '.mdx')].map((id) => [id.split('-', 1)[0]!, id]));
}
