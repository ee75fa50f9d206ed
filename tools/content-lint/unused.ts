import { blocks, citation, valueOf, wordsOf } from './blocks.ts';
import type { Content, Page, Rule } from './types.ts';

/** Keys that a page shows: in its text, as source of its key figure, and under its figures. */
export function citedKeys(page: Page, content: Content): Set<string> {
  const keys = new Set<string>();
  for (const { text } of blocks(page)) {
    for (const match of text.matchAll(citation)) {
      for (const part of match[1]!.split(/;\s*/)) keys.add(part.replace(/^@/, '').split(',')[0]!.trim());
    }
  }
  const source = (page.data.keyFigure as { source?: string } | undefined)?.source;
  if (source) keys.add(source);
  for (const figure of wordsOf(page, 'Figure')) {
    const named = content.figures.find(({ id }) => id === valueOf(figure, 'name'));
    for (const key of (named?.data.sources as string[] | undefined) ?? []) keys.add(key);
  }
  return keys;
}

/** Every source is cited, every term used, every figure shown: what nobody reads is not kept. */
export const unused: Rule = {
  name: 'unused',
  check: (content) => {
    const pages = [...content.sections, ...content.pages];
    const cited = new Set(pages.flatMap((page) => [...citedKeys(page, content)]));
    const words = pages.flatMap((page) => wordsOf(page, 'Term', 'Gloss', 'Figure'));
    const terms = new Set(words.map((word) => valueOf(word, 'term')));
    const figures = new Set(words.map((word) => valueOf(word, 'name')));
    const { file, references } = content.bibliography;
    return [
      ...references
        .filter(({ key }) => !cited.has(key))
        .map(({ key, line }) => ({ file, line, message: `no page cites "${key}". Cite it or remove the entry.` })),
      ...content.terms
        .filter(({ id }) => !terms.has(id))
        .map((term) => ({
          file: term.file,
          line: 1,
          message: `no page uses the term. Write <Term term="${term.id}"> where a sentence has it, or remove the file.`,
        })),
      ...content.figures
        .filter(({ id }) => !figures.has(id))
        .map(({ file, id }) => ({
          file,
          line: 1,
          message: `no page shows the figure. Write <Figure name="${id}" />, or remove it and its CSV.`,
        })),
    ];
  },
};
