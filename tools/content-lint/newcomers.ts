import { figuresIn } from './figures-in-text.ts';
import type { Finding, Item, Passage, Rule } from './types.ts';

const mostNumbers = 3;
const notes = /\b(our|the) notes\b/i;
const pronoun = /^(It|Its|They|Their|This|That|These|Those|He|She|His|Her|The same)\b/;

/** What somebody stumbles over who reads the page first, and has seen neither others nor what it was made from. */
export const newcomers: Rule = { name: 'newcomers', kinds: ['section', 'page', 'topic'], check: stumbles };

function* stumbles({ kind, file, passages }: Item): Iterable<Finding> {
  const english = passages.filter(({ lang }) => lang === 'en');
  if (kind === 'section') yield* opening(english);
  for (const [at, { text, line, within }] of english.entries()) {
    if (notes.test(text) && file !== 'content/pages/about.mdx')
      yield [line, '"notes": readers have never seen them. Say who claims it in public, or cut it.'];
    const begins = within?.name === 'Update' && within !== english[at - 1]?.within;
    const first = begins && pronoun.exec(text)?.[0];
    if (first) yield [line, `the update begins with "${first}": on the timeline it stands alone. Say its subject.`];
  }
}

/** The text before the first heading. */
function* opening(passages: Passage[]): Iterable<Finding> {
  const body = passages.filter(({ kind }) => kind === 'paragraph' || kind === 'heading');
  const end = body.findIndex(({ kind }) => kind === 'heading');
  const numbers = body.slice(0, end).flatMap(({ text }) => [...figuresIn(text)]);
  if (numbers.length > mostNumbers)
    yield [
      body[0]!.line,
      `${numbers.length} numbers before the first heading (${numbers.join(', ')}), at most ${mostNumbers} are allowed. Cut, or say the rest further down.`,
    ];
}
