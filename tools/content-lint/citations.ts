import { figureIn } from './figures-in-text.ts';
import { valueOf } from './passages.ts';
import type { Content, Finding, Item, Passage, Rule } from './types.ts';

/** Arithmetic of ours, announced as such. */
const ours = /\b(our (own )?(arithmetic|sum|calculation|count)|computed by us|we compute)\b/i;
const remedy = 'and cites nothing. Add [@key], or {/* no-cite: reason */} at its end.';
const excused = ({ cites, excuse }: Passage): boolean => cites.length > 0 || excuse !== undefined;

/** Every paragraph that holds a figure says where it comes from; so does every check of a figure and every update. */
export const citedFigures: Rule = { name: 'cited-figures', kinds: ['section', 'page'], check: uncited };

function* uncited({ passages }: Item): Iterable<Finding> {
  const lines = new Set<number>();
  for (const passage of passages) {
    const { kind, text, line } = passage;
    const figure = kind === 'paragraph' && !excused(passage) && !ours.test(text) && figureIn(text);
    if (!figure) continue;
    lines.add(line);
    yield [line, `the paragraph holds the figure "${figure}" ${remedy}`];
  }
  for (const element of new Set(passages.flatMap(({ within }) => within ?? []))) {
    const [check, { line }] = [element.name === 'Check', element.position!.start];
    if (check && !figureIn(valueOf(element, 'claim') ?? '')) continue;
    if (passages.some((passage) => passage.within === element && excused(passage))) continue;
    // A check whose paragraph is named already needs no second message.
    if (!lines.has(line))
      yield [line, `the ${check ? 'check of a figure' : 'update'} "${valueOf(element, 'id')}" ${remedy.slice(4)}`];
  }
}

/** The paragraphs that are excused from citing, with their reasons, for the reporter. */
export const excuses = ({ items }: Content): string[] =>
  items.flatMap(({ file, passages }) =>
    passages.flatMap(({ excuse, line }) => (excuse ? `${file}:${line}: no-cite: ${excuse}` : [])),
  );
