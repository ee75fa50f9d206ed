import type { PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { splitAtNames } from '../lib/names.ts';
import { inline, text } from '../lib/nodes.ts';

/** Words and units that must not be parted from the number before them. */
const unit =
  'GB|MB|KB|TB|MiB|GiB|ms|s|min|h|W|kW|MW|nm|mm²|GHz|billion|million|trillion|bits?|bytes?|points?|times|tokens?|parameters?|percent|GPUs?|dollars?|years?|months?|days?|hours?|minutes?|seconds?';
const number = new RegExp(`(\\d) (?=(?:${unit})(?![\\p{L}\\p{N}]))`, 'gu');
const multiplication = /(\d) × (?=\d)/g;
const label = /\b(Table|Figure|Eq\.|Section|section|equation|slide|page|p\.) (?=\d)/g;

/** Sets non-breaking spaces where a line must not break, so that authors need not type them. */
export const unbreakable = (words: string): string =>
  words.replace(number, '$1\u00a0').replace(multiplication, '$1\u00a0×\u00a0').replace(label, '$1\u00a0');

const digits = '0123456789+−';
const signs = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻', sub: '₀₁₂₃₄₅₆₇₈₉' };
const raised = /([⁰¹²³⁴-⁹⁺⁻]+|[₀-₉]+)/;

/** The other way round, for text without markup: "12" as "¹²". What no such character exists for follows "^" or "_". */
export function raise(value: string, tag: 'sup' | 'sub'): string {
  const found = [...value].map((digit) => signs[tag][digits.indexOf(digit)]);
  return found.every((sign) => sign !== undefined) ? found.join('') : `${tag === 'sup' ? '^' : '_'}${value}`;
}

/** Bold is for the words that begin a paragraph, as a small heading of it: within a sentence, emphasis is italic. */
export function remarkRunIn() {
  return (tree: Root): void => {
    visit(tree, 'strong', (node, index, parent) => {
      if (index! > 0) parent!.children[index!] = { ...node, type: 'emphasis' };
    });
  };
}

/** {@link unbreakable} for all text of a page; names stay on one line; raised and lowered digits become real ones. */
export function remarkTypography() {
  return (tree: Root): void => {
    visit(tree, 'text', (node: Text, index, parent) => {
      node.value = unbreakable(node.value);
      if (!parent || index === undefined) return;
      const pieces = splitAtNames(node.value).flatMap((part, place) =>
        place % 2 === 1 ? [whole(part)] : part.split(raised).filter(Boolean).map(piece),
      );
      if (pieces.length < 2 && pieces[0]?.type === 'text') return;
      parent.children.splice(index, 1, ...(pieces as never[]));
      return [SKIP, index + pieces.length];
    });
  };
}

const whole = (value: string): PhrasingContent => inline('span', { className: ['whole'] }, text(value));

function piece(value: string): PhrasingContent {
  if (!raised.test(value)) return text(value);
  const tag = /[₀-₉]/.test(value) ? 'sub' : 'sup';
  return inline(tag, {}, text([...value].map((sign) => digits[signs[tag].indexOf(sign)]).join('')));
}
