import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkMath from 'remark-math';
import { LineCounter, parseDocument } from 'yaml';
import { readBibliography } from '../../src/loaders/bibliography.ts';
import { contentFiles } from '../../src/loaders/names.ts';
import { frontMatter, readText } from '../../src/lib/text-file.ts';
import { bodyPassages, elementsIn, yamlPassages } from './passages.ts';
import type { Content, Item, WordList } from './types.ts';

const folders: [folder: string, ending: '.md' | '.mdx' | '.yaml', kind: Item['kind']][] = [
  ['sections', '.mdx', 'section'],
  ['pages', '.mdx', 'page'],
  ['glossary', '.md', 'term'],
  ['topics', '.md', 'topic'],
  ['figures', '.yaml', 'figure'],
];
const processors = {
  '.mdx': createProcessor({ format: 'mdx', remarkPlugins: [remarkMath] }),
  '.md': createProcessor({ format: 'md', remarkPlugins: [remarkMath] }),
};

/**
 * Reads the whole of `content/`. Missing files count as empty, so that a rule can be tried on a few; what cannot be read
 * is named, and left out.
 * @param root folder that holds `content/`
 */
export function loadContent(root: string): Content {
  const path = (file: string): string => join(root, 'content', file);
  const wordsPath = path('words.txt');
  const words: Item = { ...none, kind: 'words', file: 'content/words.txt', data: { words: wordList(wordsPath) } };
  const content: Content = { items: [], wordsPath, acronyms: wordList(path('allowed-acronyms.txt')), unread: [] };
  const attempt = (file: string, read: () => Item[]): void => {
    try {
      content.items.push(...read());
    } catch (error) {
      const { line, reason, message } = error as { line?: number; reason?: string; message: string };
      // Our reader of the bibliography says it as "path:line: message"; of an open tag, MDX names the place in its words.
      const [, at, said = message] = /\.bib:(\d+): (.+)/s.exec(message) ?? /\((\d+):\d+-/.exec(message) ?? [];
      const what = `${(reason ?? said).replace(/(?<![.?!])$/, '.')} The file cannot be read. Fix it.`;
      content.unread.push({ file, line: line ?? Number(at ?? 1), message: what });
    }
  };
  for (const [folder, ending, kind] of folders) {
    for (const file of contentFiles(folder, ending, root)) {
      const item = { ...none, kind, file: `content/${folder}/${basename(file)}`, id: basename(file, ending) };
      attempt(item.file, () => [{ ...item, ...parse(readText(file), ending, kind) }]);
    }
  }
  attempt('content/references.bib', () => sources(path('references.bib')));
  content.items.push(words);
  return content;
}

const none = { id: '', line: 1, data: {}, passages: [], elements: [] };

function parse(text: string, ending: '.md' | '.mdx' | '.yaml', kind: Item['kind']): Partial<Item> {
  const { yaml = '', body } = ending === '.yaml' ? { yaml: text, body: '' } : frontMatter(text);
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw Object.assign(error, { line: lines.linePos(error.pos[0]).line });
  const tree = processors[ending === '.yaml' ? '.md' : ending].parse(body) as Root;
  return {
    data: (document.toJS() ?? {}) as Item['data'],
    passages: [...yamlPassages(document, lines), ...bodyPassages(tree, kind === 'term' ? 'fr' : 'en')],
    elements: elementsIn(tree),
  };
}

function sources(path: string): Item[] {
  if (!existsSync(path)) return [];
  const file = 'content/references.bib';
  return [...readBibliography(path).values()].map(({ key, line, rank }) => {
    return { ...none, kind: 'source', file, line, id: key, data: { rank } };
  });
}

/** One word a line; `#` begins a remark. */
function wordList(path: string): WordList {
  const rows = existsSync(path) ? readText(path).split('\n') : [];
  const words = rows.map((row, index): [string, number] => [row.replace(/#.*/, '').trim(), index + 1]);
  return new Map(words.filter(([word]) => word));
}
