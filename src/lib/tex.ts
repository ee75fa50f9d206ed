/** An address in TeX as it is meant: "\_" → "_", "{\&}" → "&", "\~{}" → "~". Nothing else in it is TeX. */
export const unescapeTex = (text: string): string =>
  text
    .trim()
    .replace(/\{\\textasciitilde\}|\\textasciitilde(?:\{\}|\b)|\\~\{\}|\{\\~\}/g, '~')
    .replace(/\{\\([_%&#$])\}|\\([_%&#${}])/g, '$1$2');

/** What TeX would read as a command. Letters and quotes stay as they are: our files are UTF-8. */
export const escapeTex = (text: string): string => text.replace(/[&%$#_]/g, '\\$&');

/**
 * TeX raises or lowers one character, or what braces hold; citation.js the whole word: here it gets its braces. Throws when
 * a dollar is no formula's, by Pandoc's rule (https://pandoc.org/MANUAL.html, tex_math_dollars).
 */
export const braceScripts = (text: string): string =>
  text.replace(/(?<!\\)\$((?:\\.|[^$\\])*)(\$(?!\d))?/g, (_, formula: string, end?: string) => {
    if (!end || !/^\S(.*\S)?$/s.test(formula)) {
      throw new Error('a formula stands between two "$", without spaces; write "\\$" for dollars.');
    }
    return `$${formula.replace(/([\^_])(\\[a-zA-Z]+|[^{\\\s])/g, '$1{$2}')}$`;
  });
