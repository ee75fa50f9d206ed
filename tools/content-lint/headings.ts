import type { Finding, Item, Rule } from './types.ts';

/** On one page no two headings read alike: an outline must tell them apart. */
export const headings: Rule = {
  name: 'headings',
  kinds: ['section', 'page'],
  check: function* ({ passages }: Item): Iterable<Finding> {
    const seen = new Map<string, number>();
    for (const { text, line } of passages.filter(({ kind }) => kind === 'heading')) {
      const first = seen.get(text.toLowerCase());
      if (first) yield [line, `the heading "${text}" stands on line ${first} already. Choose other words.`];
      else seen.set(text.toLowerCase(), line);
    }
  },
};
