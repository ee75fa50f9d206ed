import { statSync } from 'node:fs';

// A build loads this module twice, Node for astro.config.mjs and Vite for content.config.ts: they share what was read.
const results = ((globalThis as Record<symbol, unknown>)[Symbol.for('companion.kept')] ??= new Map()) as Map<
  string,
  { changed: string; result: unknown }
>;

/**
 * A reader that reads again only when one of its files has changed.
 * @param name tells the readers apart
 * @param files the files that `read` reads for a key; they may be missing
 */
export const kept =
  <Result>(name: string, files: (key: string) => string[], read: (key: string) => Result) =>
  (key: string): Result => {
    const paths = files(key);
    const changed = paths.map((path) => `${path} ${statSync(path, { throwIfNoEntry: false })?.mtimeMs}`).join();
    const before = results.get(`${name} ${key}`);
    if (before?.changed === changed) return before.result as Result;
    const result = read(key);
    results.set(`${name} ${key}`, { changed, result });
    return result;
  };
