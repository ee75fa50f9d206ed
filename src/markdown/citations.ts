import type { Link, Parents, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { inline, text } from '../lib/nodes.ts';
import { frontMatterOf, pageData } from '../lib/page-data.ts';
import { suggest } from '../lib/suggest.ts';
import { readBibliography } from '../loaders/bibliography.ts';
import { readFigure } from '../loaders/figures.ts';
import { attribute, setAttribute, type Element } from './jsx.ts';
import { unbreakable } from './typography.ts';

/** Pandoc's citation syntax: `[@key]`, `[@key, section 4]`, `[@one; @two, Table 1]`. */
export const citation = /\[(@[^\]]+)\]/g;
/** One source of a citation: its key, and the locator after it. */
export const part = /^@([A-Za-z0-9][\w:.#$%&+?<>~/-]*?)(?:,\s*([^[]+))?$/;

/** After these words the source is named in the sentence: "computed from Ma et al. 2024". */
export const named = /\b(?:computed|counted) from\s$/;

/**
 * Turns citations into links to sources, by the label that is theirs on the whole site, with the locator after it:
 * "(OpenAI 2024b, Table 1)". So they stand where checks and updates are gathered; `numerals.ts` makes the page's own of them.
 * The page learns its sources in the order in which it mentions them. An unknown key stops the build.
 */
export function remarkCitations() {
  return (tree: Root, file: VFile): void => {
    const references = readBibliography();
    /** Source → its locators in the text, "" where a citation has none. That of the key figure stands above the text. */
    const mentions = new Map<string, string[]>();
    const placesOf = (key: string): string[] => {
      const places = mentions.get(key) ?? [];
      mentions.set(key, places);
      return places;
    };
    const { keyFigure } = frontMatterOf(file);
    if (keyFigure) placesOf(keyFigure.source);

    visit(tree, (raw, index, parent) => {
      if (raw.type === 'mdxJsxFlowElement' && raw.name === 'Figure') figure(raw);
      if (raw.type !== 'text' || !parent || index === undefined || !raw.value.includes('@')) return undefined;
      const pieces = split(raw);
      (parent as Parents).children.splice(index, 1, ...(pieces as never[]));
      return [SKIP, index + pieces.length];
    });
    pageData(file).citations = [...mentions].map(([key, places]) => ({ key, places }));

    function split(node: Text): PhrasingContent[] {
      const pieces: PhrasingContent[] = [];
      let end = 0;
      for (const match of node.value.matchAll(citation)) {
        const before = node.value.slice(end, match.index);
        pieces.push(plain(before, node));
        pieces.push(group(match[1]!, node, named.test(before)));
        end = match.index + match[0].length;
      }
      pieces.push(plain(node.value.slice(end), node));
      return pieces.filter((piece) => piece.type !== 'text' || piece.value);
    }

    /** Words without a citation, not even one in a form that Pandoc knows and the site does not: [see @key], @key. */
    function plain(words: string, node: Text): Text {
      for (const [all, key] of words.matchAll(/\[[^\])]*@.*|@([\w-]+)/g)) {
        if (!key || references.has(key)) notCitation(all, node);
      }
      return text(words);
    }

    function group(inside: string, node: Text, bare: boolean): PhrasingContent {
      const children: PhrasingContent[] = [];
      inside.split(/;\s*/).forEach((item, index) => {
        const [, key, at = ''] = part.exec(item.trim()) ?? [];
        if (!key) notCitation(`[${inside}]`, node);
        const source = references.get(key) ?? file.fail(`No source has the key ${unknownKey(key)}`, node);
        const locator = unbreakable(at);
        placesOf(key).push(locator);
        if (index > 0) children.push(text('; '));
        const link: Link = { type: 'link', url: `#ref-${key}`, children: [text(source.label)] };
        link.data = { hProperties: { dataCite: key, ...(locator && { dataAt: locator }) } };
        children.push(link);
        if (locator) children.push(text(`, ${locator}`));
      });
      return inline('span', { className: ['cites'] }, ...(bare ? children : [text('('), ...children, text(')')]));
    }

    function notCitation(words: string, node: Text): never {
      file.fail(`"${words}" is not a citation. Write [@key], [@key, section 4] or [@one; @two].`, node);
    }

    /** The end of a message about a key that no source has. */
    function unknownKey(key: string): string {
      return `"${key}".${suggest(key, references.keys())} Add it to content/references.bib or fix the key.`;
    }

    /** The sources under a figure belong to the page too. */
    function figure(node: Element): void {
      const name = attribute(node, 'name', file)!;
      const numbers = readFigure(name).sources.map((key) => {
        if (!references.has(key)) {
          file.fail(`content/figures/${name}.yaml: no source has the key ${unknownKey(key)}`, node);
        }
        placesOf(key);
        return [...mentions.keys()].indexOf(key) + 1;
      });
      setAttribute(node, 'numbers', numbers.join(','));
    }
  };
}
