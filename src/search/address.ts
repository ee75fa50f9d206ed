import { attempt } from './attempt.ts';

/** The words in a path, for a search: "/companion/sections/modle-collapse.html" → "modle collapse". */
export function wordsOfAddress(path: string, base: string): string {
  const words = path.startsWith(base) ? path.slice(base.length) : path;
  // A malformed escape stays as it is.
  return (attempt(() => decodeURIComponent(words)) ?? words)
    .replace(/\.[a-z]\w*$/i, '')
    .replace(/^(sections|topics|glossary|sources)\//, '')
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean)
    .join(' ');
}
