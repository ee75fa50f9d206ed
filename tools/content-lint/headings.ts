import { blocks } from './blocks.ts';
import type { Fault, Rule } from './types.ts';

/** On one page no two headings read alike or have the same id: an outline and a link must tell them apart. */
export const headings: Rule = {
  name: 'headings',
  check: (content) => {
    const faults: Fault[] = [];
    for (const page of [...content.sections, ...content.pages]) {
      const seen = new Map<string, number>();
      for (const { kind, text, id, line } of blocks(page)) {
        if (kind !== 'heading') continue;
        for (const name of [text.toLowerCase(), `#${id}`]) {
          const first = seen.get(name);
          if (first) {
            const message = `the heading "${name}" stands on line ${first} already. Choose other words.`;
            faults.push({ file: page.file, line, message });
          }
          seen.set(name, first ?? line);
        }
      }
    }
    return faults;
  },
};
