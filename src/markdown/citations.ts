import type { Link, Parents, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { suffixes } from '../lib/citation-label.ts';
import { pageData } from '../lib/page-data.ts';
import { suggest } from '../lib/suggest.ts';
import { readBibliography } from '../loaders/bibliography.ts';
import { readFigure } from '../loaders/figures.ts';
import { attribute, setAttribute, type Element } from './jsx.ts';

/** Pandoc's citation syntax: `[@key]`, `[@key, section 4]`, `[@one; @two, Table 1]`. */
export const citation = /\[(@[^\]]+)\]/g;
/** One source of a citation: its key, and the locator after it. */
export const part = /^@([A-Za-z0-9][\w:.#$%&+?<>~/-]*?)(?:,\s*(.+))?$/;

interface Mention {
  key: string;
  link: Link;
}

/**
 * Turns citations into links to the page's list of sources: who and when, with the locator after it.
 * An unknown key stops the build. Sources of one page that would read alike get a letter ("OpenAI 2024b").
 */
export function remarkCitations() {
  return (tree: Root, file: VFile): void => {
    const references = readBibliography();
    const mentions: Mention[] = [];

    visit(tree, 'text', (node: Text, index, parent: Parents | undefined) => {
      if (!parent || index === undefined || !node.value.includes('[@')) return;
      const pieces: PhrasingContent[] = [];
      let end = 0;
      for (const match of node.value.matchAll(citation)) {
        pieces.push({ type: 'text', value: node.value.slice(end, match.index) });
        pieces.push(group(match[1]!, node));
        end = match.index + match[0].length;
      }
      const rest = node.value.slice(end);
      if (rest.includes('[@')) notCitation(rest.slice(rest.indexOf('[@')), node);
      pieces.push({ type: 'text', value: rest });
      parent.children.splice(index, 1, ...(pieces.filter((piece) => piece.type !== 'text' || piece.value) as never[]));
      return [SKIP, index + pieces.length];
    });
    finish();

    function group(text: string, node: Text): PhrasingContent {
      const children: PhrasingContent[] = [];
      text.split(/;\s*/).forEach((item, index) => {
        const [, key, locator] = part.exec(item.trim()) ?? [];
        if (!key) notCitation(`[${text}]`, node);
        if (!references.has(key)) file.fail(`No source has the key ${unknownKey(key)}`, node);
        if (index > 0) children.push({ type: 'text', value: '; ' });
        const link: Link = { type: 'link', url: `#ref-${key}`, children: [] };
        link.data = { hProperties: { dataCite: key, className: ['cite'] } };
        mentions.push({ key, link });
        children.push(link);
        if (locator) children.push({ type: 'text', value: `, ${locator}` });
      });
      return {
        type: 'emphasis',
        data: { hName: 'span', hProperties: { className: ['cites'] } },
        children: [{ type: 'text', value: '(' }, ...children, { type: 'text', value: ')' }],
      };
    }

    function notCitation(text: string, node: Text): never {
      file.fail(`"${text}" is not a citation. Write [@key], [@key, section 4] or [@one; @two].`, node);
    }

    /** The end of a message about a key that no source has. */
    function unknownKey(key: string): string {
      return `"${key}".${suggest(key, references.keys())} Add it to content/references.bib or fix the key.`;
    }

    /** Labels can only be written once all citations of the page are known. */
    function finish(): void {
      const label = (key: string) => `${references.get(key)?.who} ${references.get(key)?.when}`;
      const figures = figuresOf(tree, file);
      const shown = [
        ...mentions.map(({ key }) => key),
        ...keyFigureSource(file),
        ...figures.flatMap(({ keys }) => keys),
      ];
      const labels = new Map(shown.map((key) => [key, label(key)]));
      const letters = suffixes(labels);
      for (const { node, keys } of figures) {
        const unknown = keys.find((key) => !references.has(key));
        if (unknown) {
          const path = `content/figures/${attribute(node, 'name', file)}.yaml`;
          file.fail(`${path}: no source has the key ${unknownKey(unknown)}`, node);
        }
        setAttribute(node, 'letters', keys.map((key) => letters.get(key) ?? '').join(','));
      }
      const times = new Map<string, number>();
      for (const { key, link } of mentions) {
        const count = (times.get(key) ?? 0) + 1;
        times.set(key, count);
        link.children = [{ type: 'text', value: label(key) + (letters.get(key) ?? '') }];
        link.data = { hProperties: { ...link.data?.hProperties, id: `cite-${key}-${count}` } };
      }
      pageData(file).citations = [...labels.keys()].map((key) => ({
        key,
        times: times.get(key) ?? 0,
        suffix: letters.get(key) ?? '',
      }));
    }
  };
}

/** The figures of the page with the sources under them. */
function figuresOf(tree: Root, file: VFile): { node: Element; keys: string[] }[] {
  const figures: { node: Element; keys: string[] }[] = [];
  visit(tree, 'mdxJsxFlowElement', (node) => {
    if (node.name === 'Figure') figures.push({ node, keys: readFigure(attribute(node, 'name', file)!).sources });
  });
  return figures;
}

/** The source of a section's key figure stands on the page too. */
function keyFigureSource(file: VFile): string[] {
  const astro = file.data.astro as { frontmatter?: { keyFigure?: { source?: string } } } | undefined;
  const source = astro?.frontmatter?.keyFigure?.source;
  return source ? [source] : [];
}
