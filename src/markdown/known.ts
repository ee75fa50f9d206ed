import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { parse } from 'yaml';

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

/** Source keys of a figure, in its order. */
export function figureSources(name: string): string[] {
  const description = parse(readFileSync(resolve('content/figures', `${name}.yaml`), 'utf8')) as { sources?: string[] };
  return description.sources ?? [];
}

/** Section number → id ("24" → "24-quantization"), from the file names. */
export function sectionIds(): Map<string, string> {
  return new Map([...names('sections', '.mdx')].map((id) => [id.split('-', 1)[0]!, id]));
}

/** The known names nearest to a wrong one, for an error message that helps: "Did you mean …?" */
export function suggest(wrong: string, known: Iterable<string>): string {
  if (wrong === '') return '';
  const close = Math.min(2, Math.floor(wrong.length / 3));
  const near = [...known].filter(
    (name) => name.includes(wrong) || wrong.includes(name) || distance(name, wrong) <= close,
  );
  return near.length > 0 ? ` Did you mean ${near.slice(0, 3).join(' or ')}?` : '';
}
