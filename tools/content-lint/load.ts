import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkMath from 'remark-math';
import { parse } from 'yaml';
import type { Content, Page, Reference } from './types.ts';

const frontMatter = /^---\n([\s\S]*?)\n---\n/;
const processors = {
  '.mdx': createProcessor({ format: 'mdx', remarkPlugins: [remarkMath] }),
  '.md': createProcessor({ format: 'md', remarkPlugins: [remarkMath] }),
};

/**
 * Reads the whole of `content/`. Missing folders count as empty, so that a rule can be tried on a few files.
 * @param root folder that holds `content/`
 */
export function loadContent(root: string): Content {
  const read = (path: string): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');
  const files = (folder: string, ending: string): string[] =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter((name) => extname(name) === ending)
          .sort()
          .map((name) => `${folder}/${name}`)
      : [];
  const pages = (folder: string, ending: '.md' | '.mdx', kind: Page['kind']): Page[] =>
    files(folder, ending).map((file) => {
      const source = read(file);
      const head = frontMatter.exec(source);
      // Blank lines keep every line number of the body.
      const body = head ? '\n'.repeat(head[0].split('\n').length - 1) + source.slice(head[0].length) : source;
      const data = (head ? parse(head[1]!) : {}) as Page['data'];
      const tree = processors[ending].parse(body) as Root;
      return { file, id: basename(file, ending), kind, source, data, tree };
    });
  const bib = 'content/references.bib';
  return {
    sections: pages('content/sections', '.mdx', 'section'),
    pages: pages('content/pages', '.mdx', 'page'),
    terms: pages('content/glossary', '.md', 'term'),
    figures: files('content/figures', '.yaml').map((file) => {
      const source = read(file);
      return { file, id: basename(file, '.yaml'), source, data: parse(source) as Page['data'] };
    }),
    bibliography: { file: bib, references: references(read(bib)) },
    words: lines(read('content/words.txt')),
    acronyms: lines(read('content/allowed-acronyms.txt')),
  };
}

/** Keys and ranks, entry by entry. That the BibTeX is sound, the build makes sure of. */
function references(bib: string): Reference[] {
  return [...bib.matchAll(/^@\w+\{\s*([^,\s]+),([\s\S]*?)(?=^@|(?![\s\S]))/gm)].map((entry) => ({
    key: entry[1]!,
    line: bib.slice(0, entry.index).split('\n').length,
    rank: /^\s*keywords\s*=\s*\{[^}]*\b(primary|secondary|tertiary)\b/m.exec(entry[2]!)?.[1],
  }));
}

/** A list of words, one a line, with the number of each line; `#` begins a remark. */
const lines = (text: string): Map<string, number> =>
  new Map(
    text
      .split('\n')
      .map((line, index): [string, number] => [line.replace(/#.*/, '').trim(), index + 1])
      .filter(([word]) => word),
  );
