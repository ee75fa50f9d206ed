/**
 * Writes text the way readers type it: without case, accents, ligatures and typographic signs, so that `œuvre`,
 * `Oeuvre` and `oeuvre` are one word (anchors.md P-30, P-31). Used on both sides: on pages at build time, on queries.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’ʼ‘`]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-');

/** A query in one line, with its words and marks as typed. */
export const tidy = (query: string): string => query.replace(/\s+/g, ' ').trim();

/**
 * The same with straight apostrophes and without ligatures, for Pagefind, which splits words at the straight one only
 * and folds accents itself. Works on HTML too: none of these characters is markup.
 */
export const straight = (text: string): string =>
  text.replace(/[’ʼ]/g, "'").replace(/œ/g, 'oe').replace(/Œ/g, 'Oe').replace(/æ/g, 'ae').replace(/Æ/g, 'Ae');
