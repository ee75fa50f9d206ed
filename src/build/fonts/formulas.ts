import { createProcessor } from '@mdx-js/mdx';
import type { Nodes } from 'mdast';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import { isScalar, LineCounter, parseAllDocuments, visit as visitYaml } from 'yaml';
import type { Source } from './sources.ts';

export interface Formula {
  tex: string;
  display: boolean;
  file: string;
  /** The line the formula, or the text around it, begins on; the first is 1. */
  line: number;
}

type Found = Omit<Formula, 'file'>;
const parsers = {
  md: createProcessor({ format: 'md', remarkPlugins: [remarkMath] }),
  mdx: createProcessor({ format: 'mdx', remarkPlugins: [remarkMath] }),
};

/**
 * All TeX of a content file: what remark-math finds in a Markdown body, and `$...$` in front matter, YAML and CSV.
 * Never throws for a file that does not parse: Astro reports that better, and a loose reading is enough here.
 */
export function findFormulas({ file, text }: Source): Formula[] {
  const kind = file.slice(file.lastIndexOf('.') + 1);
  const found =
    kind === 'md' || kind === 'mdx'
      ? inMarkdown(text, kind)
      : kind === 'yaml' || kind === 'yml'
        ? inYaml(text)
        : kind === 'csv'
          ? loose(text, 1)
          : [];
  return found.map((formula) => ({ ...formula, file }));
}

function inMarkdown(text: string, kind: 'md' | 'mdx'): Found[] {
  const matter = /^---\n([\s\S]*?)\n---[^\S\n]*(?:\n|$)/.exec(text);
  // Blank lines in its place keep the line numbers of the body.
  const body = matter ? matter[0].replace(/[^\n]/g, '') + text.slice(matter[0].length) : text;
  const found = matter ? inYaml(`\n${matter[1]}`) : [];
  try {
    visit(parsers[kind].parse(body) as Nodes, (node) => {
      const line = node.position?.start.line ?? 1;
      if (node.type === 'math' || node.type === 'inlineMath') {
        found.push({ tex: node.value, display: node.type === 'math', line });
      } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        for (const { value } of node.attributes) if (typeof value === 'string') found.push(...loose(value, line));
      }
    });
    return found;
  } catch {
    return [...found, ...loose(body, 1)];
  }
}

function inYaml(text: string): Found[] {
  const found: Found[] = [];
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines });
  if (!Array.isArray(documents)) return found;
  for (const document of documents) {
    visitYaml(document, (_key, node) => {
      if (!isScalar(node) || typeof node.value !== 'string') return;
      found.push(...loose(node.value, lines.linePos(node.range?.[0] ?? 0).line, false));
    });
  }
  return found;
}

/** A price is not a formula: no space inside the dollar signs, no digit after the closing one (Pandoc's rule). */
const between = /(?<![\\$])(\$\$?)(?![\s$])((?:\\[^]|[^\\$])+?)(?<!\s)\1(?![\d$])/g;

function loose(text: string, line: number, count = true): Found[] {
  return Array.from(text.matchAll(between)).flatMap((match) => {
    const tex = match[2] ?? '';
    // A blank line ends a paragraph, and with it a formula.
    if (/\n[^\S\n]*\n/.test(tex)) return [];
    const at = count ? line + text.slice(0, match.index).split('\n').length - 1 : line;
    // Whoever renders this text decides on the mode, so both count.
    return [true, false].map((display) => ({ tex, display, line: at }));
  });
}
