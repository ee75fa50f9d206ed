import type { Definition, LinkReference, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { noFootnotes } from './refused.ts';

/** Signs that Markdown, TeX or another generator reads, and that would be printed here; each with what to write. */
const signs: [RegExp, string][] = [
  [/\*\*/, 'Bold begins and ends at a letter: **word**, with no space and no bracket inside.'],
  [/`/, 'Code ends with as many backticks as it begins with; within a table write \\| for a bar.'],
  [/\](?:\(| \($)/, 'A link is [words](address), with no space between or in the address.'],
  [/\]\[/, 'No line [name]: address says where it leads. Write [words](address).'],
  [/\[\[/, 'Write [words](section:24) for a link to a section.'],
  [/\^\[/, noFootnotes],
  [/^:::|^\[!\w+\]/m, 'Boxes have no place in the outputs. Say it in the text.'],
  [/^\s*\|.*\|\s*$/m, 'A table has a line of dashes under its head: | --- | --- |, and blank lines around it.'],
  [/##/, 'A heading is ## Title {/* #id */}, with a space after the signs and none behind.'],
  [/==\S/, 'Nothing is marked in color here. Write *word*.'],
  [/\$\$/, 'A formula has an end: $x$ in a sentence, or lines of $$ around it. Write \\$ for money.'],
];
/** TeX's own brackets around a formula, of which Markdown would leave the bare brackets. */
const bracketed = /\\\(.*?\\\)|\\\[\s.*?\\\]/s;

/**
 * Stops the build at what is meant as Markdown and would be printed as it is typed: bold that does not close, a link with a
 * space in it, a table without its line, a syntax that only others know. A backslash before a sign prints it.
 */
export function remarkLeftovers() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'text', (node: Text) => {
      const [from, to] = [node.position?.start.offset, node.position?.end.offset];
      if (from === undefined) return;
      const source = String(file.value).slice(from, to);
      const [tex] = bracketed.exec(source) ?? [];
      if (tex)
        file.fail(`${oneLine(tex)} would lose its backslashes. Write a formula as $x$, or between lines of $$.`, node);
      const typed = source.replace(/\\[!-/:-@[-`{-~]/g, '');
      for (const [sign, remedy] of signs) {
        const found = sign.exec(typed);
        if (!found) continue;
        const near = typed.slice(Math.max(0, found.index - 15), found.index + 15);
        file.fail(`“${oneLine(near)}” would be printed as it is typed. ${remedy}`, node);
      }
    });
    const used = new Set<string>();
    visit(tree, 'linkReference', ({ identifier }: LinkReference) => void used.add(identifier));
    visit(tree, 'definition', (node: Definition) => {
      if (!used.has(node.identifier))
        file.fail(`No link leads to [${node.label}]. Take the line away, or link to it.`, node);
    });
  };
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
