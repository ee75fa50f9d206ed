import { blocks } from './blocks.ts';
import { lineOf } from './fields.ts';
import type { Fault, Page, Rule } from './types.ts';

/** Faults of French typography, each with its remedy. "␣" in a remedy is a non-breaking space. */
const faulty: [RegExp, string][] = [
  [/'/, 'a straight apostrophe: write ’'],
  [/["“”]/, 'English or straight quotation marks: write «␣…␣»'],
  [/«(?![\u00a0\u202f])/, 'put a non-breaking space after «'],
  [/(?<![\u00a0\u202f])»/, 'put a non-breaking space before »'],
  [/(?<![\u00a0\u202f;:!?])[;!?](?!\w)/, 'put a narrow non-breaking space (U+202F) before ; ! and ?'],
  [/(?<![\u00a0\u202f\d/]|https?)[:](?![/\d])/, 'put a non-breaking space (U+00A0) before :'],
  [/\d ?%/, 'put a non-breaking space before %'],
  [/\d \d{3}(?!\d)|\d,\d{3}(?!\d)/, 'a breaking space or a comma in thousands: write 3␣000'],
  [/\.\.\./, 'three full stops: write …'],
];

/** French words that English has not, two of which in a row betray a French phrase. */
const telling =
  /(?<![\p{L}’'])(?:des|une|les|dans|pour|avec|qui|aux|cette|ces|leurs?|ainsi|sont|données|été|modèles?|d[’']un|d[’']une|plus de|sujets|c[’']est|n[’']est|l[’']\p{L}+)(?![\p{L}])/giu;

/** French is set as French where it belongs, in the glossary, and nowhere else: other pages are `lang="en"`. */
export const french: Rule = {
  name: 'french',
  check: (content) => [
    ...content.terms.flatMap(typography),
    ...[...content.sections, ...content.pages].flatMap(strays),
  ],
};

function typography(term: Page): Fault[] {
  const fields = [{ text: String(term.data.fr ?? ''), line: lineOf(term.source, 'fr:') }, ...blocks(term)];
  return fields.flatMap(({ text, line }) =>
    faulty.flatMap(([pattern, remedy]) => {
      const found = pattern.exec(text);
      if (!found) return [];
      const near = text.slice(Math.max(0, found.index - 12), found.index + 8);
      return [{ file: term.file, line, message: `${remedy} (near "${near}").` }];
    }),
  );
}

function strays(page: Page): Fault[] {
  return blocks(page).flatMap(({ text, line }) => {
    const found = [...text.matchAll(telling)];
    const close = found.find((match, index) => index > 0 && match.index - found[index - 1]!.index < 30);
    if (!close) return [];
    const message = `French outside lang="fr" (near "${close[0]}"). Say it in English, or put it into the glossary.`;
    return [{ file: page.file, line, message }];
  });
}
