import { opaque } from './passages.ts';
import type { Content, Finding, Item, Rule } from './types.ts';
import { citedKeys } from './sources.ts';

const words = { min: 700, max: 1400 };

/** A section is long enough to explain and short enough to be read, and has all that a reader may expect of one. */
export const size: Rule = { name: 'size', kinds: ['section'], check: shortcomings };

function* shortcomings(page: Item, { items }: Content): Iterable<Finding> {
  const count = countWords(page);
  if (count < words.min || count > words.max) {
    const remedy = count < words.min ? 'Add what a reader misses' : 'Cut';
    yield [1, `${count} words in the body, ${words.min} to ${words.max} are allowed. ${remedy}.`];
  }
  const elements = (name: string): number => page.elements.filter((element) => element.name === name).length;
  const needs: [what: string, has: number, least: number][] = [
    ['sources', citedKeys(page, items).size, 6],
    ['glosses', elements('Gloss'), 3],
    ['figures', elements('Figure'), 1],
    ['checks', elements('Check'), 1],
  ];
  for (const [what, has, least] of needs) {
    if (has < least) yield [1, `${has} ${what}, at least ${least} are needed. Add ${least - has}.`];
  }
}

/** Words of the body in English: no checks, no updates, no citations; a formula counts as one. */
function countWords({ passages }: Item): number {
  const body = passages.filter(
    ({ kind, lang, within }) => !['field', 'wording'].includes(kind) && lang === 'en' && !within,
  );
  const tokens = body.flatMap(({ text }) => text.split(/[\s–—]+/));
  return tokens.filter((token) => /[\p{L}\d]/u.test(token) || token.includes(opaque)).length;
}
