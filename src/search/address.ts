/** The words in a path, for a search: "/companion/sections/modle-collapse.html" → "modle collapse". */
export function wordsOfAddress(path: string, base: string): string {
  let words = path.startsWith(base) ? path.slice(base.length) : path;
  try {
    words = decodeURIComponent(words);
  } catch {
    // A malformed escape stays as it is.
  }
  return words
    .replace(/\.[a-z]\w*$/i, '')
    .replace(/^(sections|topics|glossary|sources)\//, '')
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean)
    .join(' ');
}
