import type { Finding, Item, Rule } from './types.ts';

/** What a typist's keyboard makes of numbers, with the sign that belongs there. */
const everywhere: [RegExp, string][] = [
  [/(?<=^|[\s(=≈,])-(?=\d)/, 'a hyphen for a minus sign: write −'],
  [/(?<![\w.-]|\d{4}-)(?!\d{4}-\d\d\b)\d[\d.,]*%?-\$?\d[\d.,]*(?![\w-]|\.\d)/, 'a hyphen in a range: write –'],
  [/\s--?\s|(?<!-)--(?!-)/, 'a hyphen for a dash: write –'],
  [
    /(?<![\w-])\d[\d.]*( x |x)\d+(?![\w-])|(?<![\w-])\d+(\.\d+)?x(?!\w)/,
    'the letter x for a multiplication sign: write ×',
  ],
  [/\.\.\./, 'three full stops: write …'],
  // Straight quotes become typographic by the letters beside them.
  [/(?<=^|[\s(])["'](?![\p{L}\p{N}\uFFFC…])/u, 'a straight quote beside a sign: write “ or ‘'],
];

/** Characters that nobody sees, and that part, turn or hide a word for whoever copies or searches it. */
const unseen: [RegExp, string][] = [
  [
    /(?![\t\n])[\p{Cc}\p{Cf}]/u,
    'a soft hyphen, a zero-width or another character that nobody sees: write the word without',
  ],
  [/\p{L}\p{M}/u, 'a letter and its accent as two characters, as macOS writes names of files: write them as one'],
];

/** In attributes nothing makes quotes typographic, so authors write them; of YAML the schemas say so. */
const unconverted: [RegExp, string] = [/["']/, 'a straight quote: write ’ “ or ”'];

/** Minus signs, en dashes and quotation marks are those of a printer. */
export const typography: Rule = {
  name: 'typography',
  kinds: ['section', 'page', 'topic', 'figure', 'term'],
  check: function* ({ passages }: Item): Iterable<Finding> {
    for (const { text, line, lang, kind } of passages) {
      const printed = lang !== 'fr' && kind !== 'wording';
      const quoted = kind === 'claim' ? [unconverted] : [];
      for (const [pattern, remedy] of [...unseen, ...(printed ? [...everywhere, ...quoted] : [])]) {
        const found = pattern.exec(text);
        if (!found) continue;
        const near = text.slice(Math.max(0, found.index - 15), found.index + found[0].length + 8);
        yield [line, `${remedy} (near "${near}").`];
      }
    }
  },
};
