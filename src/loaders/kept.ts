import { statSync } from 'node:fs';

interface Kept {
  changed: string;
  result: unknown;
}

// One process loads these modules twice, Node for astro.config.mjs and Vite for content.config.ts: they share what was read.
const readers = ((globalThis as Record<symbol, unknown>)[Symbol.for('companion.kept')] ??= new Map()) as Map<
  string,
  Map<string, Kept>
>;

/**
 * A reader that reads again only when one of its files has changed.
 * @param name tells the readers apart
 * @param files the files that `read` reads for a key; they may be missing
 */
export function kept<Result>(
  name: string,
  files: (key: string) => string[],
  read: (key: string) => Result,
): (key: string) => Result {
  const results = readers.get(name) ?? new Map<string, Kept>();
  readers.set(name, results);
  return (key) => {
    const paths = files(key);
    const changed = paths.map((path) => `${path} ${statSync(path, { throwIfNoEntry: false })?.mtimeMs}`).join();
    const before = results.get(key);
    if (before?.changed === changed) return before.result as Result;
    const result = read(key);
    results.set(key, { changed, result });
    return result;
  };
}
