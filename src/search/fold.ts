/**
 * Writes text the way Pagefind can find it: it splits words at the straight apostrophe only, so that `l’évaluation`
 * would hide `évaluation`, and it keeps ligatures, so that `œuvre` would hide `oeuvre` (anchors.md P-30, P-31).
 * Accents are Pagefind's own business. Works on HTML too: none of these characters is markup.
 */
export const foldForIndex = (text: string): string =>
  text.replace(/[’ʼ]/g, "'").replace(/œ/g, 'oe').replace(/Œ/g, 'Oe').replace(/æ/g, 'ae').replace(/Æ/g, 'Ae');

/** The same for what a reader types, so that both sides agree. */
export const foldQuery = (query: string): string => foldForIndex(query).replace(/\s+/g, ' ').trim();
