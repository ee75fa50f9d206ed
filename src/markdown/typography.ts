import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** Words and units that must not be parted from the number before them. */
const unit =
  'GB|MB|KB|TB|MiB|GiB|ms|s|min|h|W|kW|MW|nm|mm²|GHz|billion|million|trillion|bits?|bytes?|points?|times|tokens?|parameters?|percent|GPUs?|dollars?|years?|months?|days?|hours?|minutes?|seconds?';
const number = new RegExp(`(\\d) (?=(?:${unit})\\b)`, 'g');
const multiplication = /(\d) × (?=\d)/g;
const label = /\b(Table|Figure|Eq\.|Section|section|equation|slide|page|p\.) (?=\d)/g;

/** Sets non-breaking spaces where a line must not break, so that authors need not type them. */
export const unbreakable = (text: string): string =>
  text.replace(number, '$1\u00a0').replace(multiplication, '$1\u00a0×\u00a0').replace(label, '$1\u00a0');

/** {@link unbreakable} for all text of a page. */
export function remarkTypography() {
  return (tree: Root): void => {
    visit(tree, 'text', (node: Text) => {
      node.value = unbreakable(node.value);
    });
  };
}
