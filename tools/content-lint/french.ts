import type { Finding, Item, Rule } from './types.ts';

/** Errors of French typography, each with its remedy. "␣" in a remedy is a non-breaking space. */
const faulty: [RegExp, string][] = [
  [/'/, 'a straight apostrophe: write ’'],
  [/["“”]/, 'English or straight quotation marks: write «␣…␣»'],
  [/«(?![\u00a0\u202f])/, 'put a non-breaking space after «'],
  [/(?<![\u00a0\u202f])»/, 'put a non-breaking space before »'],
  [/(?<![\u202f;:!?])[;!?](?!\w)/, 'put a narrow non-breaking space (U+202F) before ; ! and ?'],
  [/(?<![\u00a0\u202f\d/]|https?)[:](?![/\d])/, 'put a non-breaking space (U+00A0) before :'],
  [/\d[ \u00a0]?%/, 'put a narrow non-breaking space (U+202F) before %'],
  [
    /\d[ \u00a0]\d{3}(?![\d\p{L}])|\d,\d{3}(?!\d)/u,
    'a wide space or a comma in thousands: write 3␣000 with U+202F; of decimals, write any number but three',
  ],
  [
    /\d (?:[GMTk]i?o|bits?|millions?|milliards?|points?)(?!\p{L})/u,
    'put a non-breaking space (U+00A0) between a number and its unit',
  ],
  [/\.\.\./, 'three full stops: write …'],
];

/** French words that English has not, two of which in a row betray a French phrase. */
const telling =
  /(?<![\p{L}’'])(?:des|une|les|dans|pour|avec|qui|aux|cette|ces|leurs?|ainsi|sont|données|été|modèles?|d[’']un|d[’']une|plus de|sujets|c[’']est|n[’']est|l[’']\p{L}+)(?![\p{L}])/giu;

/** French is set as French where it is marked as such, and stands nowhere else: other text is `lang="en"`. */
export const french: Rule = {
  name: 'french',
  kinds: ['section', 'page', 'term'],
  check: function* ({ passages }: Item): Iterable<Finding> {
    for (const { text, line, lang, kind } of passages.filter((one) => one.kind !== 'wording')) {
      if (lang === 'en') {
        const found = kind === 'field' ? [] : [...text.matchAll(telling)];
        const close = found.find((match, index) => index > 0 && match.index - found[index - 1]!.index < 30);
        if (close)
          yield [line, `French outside lang="fr" (near "${close[0]}"). Say it in English, or mark it as French.`];
        continue;
      }
      for (const [pattern, remedy] of faulty) {
        const { index = -1 } = pattern.exec(text) ?? {};
        if (index >= 0) yield [line, `${remedy} (near "${text.slice(Math.max(0, index - 12), index + 8)}").`];
      }
    }
  },
};
