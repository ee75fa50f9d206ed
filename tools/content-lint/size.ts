import { blocks, opaque, prose, wordsOf } from './blocks.ts';
import { citedKeys } from './unused.ts';
import type { Content, Page, Rule } from './types.ts';

const words = { least: 700, most: 1400 };

/** A section is long enough to explain and short enough to be read, and has all that a reader may expect of one. */
export const size: Rule = {
  name: 'size',
  check: (content) =>
    content.sections.flatMap((page) =>
      shortcomings(page, content).map((message) => ({ file: page.file, line: 1, message })),
    ),
};

function shortcomings(page: Page, content: Content): string[] {
  const found: string[] = [];
  const count = countWords(page);
  if (count < words.least || count > words.most) {
    const remedy = count < words.least ? 'Add what a reader misses' : 'Cut';
    found.push(`${count} words in the body, ${words.least} to ${words.most} are allowed. ${remedy}.`);
  }
  const need = (what: string, has: number, least: number): void => {
    if (has < least) found.push(`${has} ${what}, at least ${least} are needed. Add ${least - has}.`);
  };
  need('sources', citedKeys(page, content).size, 6);
  need('glosses', wordsOf(page, 'Gloss').length, 3);
  need('figures', wordsOf(page, 'Figure').length, 1);
  const none = blocks(page).some(({ text }) => /\bnotes (hold|have|make) (no|nothing)\b/i.test(text));
  if (wordsOf(page, 'Check').length === 0 && !none) {
    found.push('no check. Add a <Check>, or say that the notes hold no statement to check.');
  }
  return found;
}

/** Words of the body: no checks, no updates, no citations; a formula counts as one. */
export function countWords(page: Page): number {
  const body = blocks(page).filter(({ within }) => !within);
  const tokens = body.flatMap((block) => prose(block).split(/[\s–—]+/));
  return tokens.filter((token) => /[\p{L}\d]/u.test(token) || token.includes(opaque)).length;
}
