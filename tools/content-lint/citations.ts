import { blocks, citation, prose, valueOf } from './blocks.ts';
import { figureIn } from './figures-in-text.ts';
import type { Content, Fault, Rule } from './types.ts';

/** Arithmetic of ours, announced as such. */
const ours = /\b(our (own )?(arithmetic|sum|calculation|count)|computed by us|we compute)\b/i;

/** Every paragraph that holds a figure says where it comes from; so does every check of a figure and every update. */
export const citedFigures: Rule = {
  name: 'cited-figures',
  check: (content) => {
    const faults: Fault[] = [];
    for (const page of [...content.sections, ...content.pages]) {
      const all = blocks(page);
      for (const block of all) {
        if (block.kind !== 'paragraph' || block.excuse || cites(block.text) || ours.test(block.text)) continue;
        const figure = figureIn(prose(block));
        if (figure) {
          faults.push({
            file: page.file,
            line: block.line,
            message: `the paragraph holds the figure "${figure}" and cites nothing. Add [@key], or {/* no-cite: reason */} at its end.`,
          });
        }
      }
      for (const word of new Set(all.flatMap(({ within }) => within ?? []))) {
        const text = all.filter(({ within }) => within === word);
        const claim = valueOf(word, 'claim') ?? '';
        if (word.name === 'Check' && !figureIn(claim)) continue;
        if (text.some((block) => cites(block.text) || block.excuse)) continue;
        const what = word.name === 'Check' ? 'the check of a figure' : 'the update';
        faults.push({
          file: page.file,
          line: word.position!.start.line,
          message: `${what} "${valueOf(word, 'id')}" cites nothing. Add [@key], or {/* no-cite: reason */} at its end.`,
        });
      }
    }
    // A check whose paragraph is at fault already needs no second message.
    return faults.filter(
      (fault, index) => faults.findIndex(({ file, line }) => file === fault.file && line === fault.line) === index,
    );
  },
};

const cites = (text: string): boolean => text.search(citation) >= 0;

/** The paragraphs that are excused from citing, with their reasons, for the reporter. */
export const excuses = (content: Content): string[] =>
  [...content.sections, ...content.pages].flatMap((page) =>
    blocks(page).flatMap(({ excuse, line }) => (excuse ? `${page.file}:${line}: no-cite: ${excuse}` : [])),
  );
