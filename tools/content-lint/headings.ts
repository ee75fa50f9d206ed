import type { Finding, Item, Rule } from './types.ts';

/** On one page no two headings read alike or have the same id: an outline and a link must tell them apart. */
export const headings: Rule = {
  name: 'headings',
  kinds: ['section', 'page'],
  check: function* ({ passages }: Item): Iterable<Finding> {
    const seen = new Map<string, number>();
    for (const { text, id, line } of passages.filter(({ kind }) => kind === 'heading')) {
      for (const name of [text.toLowerCase(), `#${id}`]) {
        const first = seen.get(name);
        if (first) yield [line, `the heading "${name}" stands on line ${first} already. Choose other words.`];
        else seen.set(name, line);
      }
    }
  },
};
