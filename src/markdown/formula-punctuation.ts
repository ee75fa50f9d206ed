import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { classesOf, element, text } from '../lib/nodes.ts';

const before = /[(“‘[]+$/;
/** Also what makes a word of it: "$i$-th", "$k$’s". */
const after = /^(?:[-’]\w+)?[.,;:!?)”’\]…%]+|^[-’]\w+/;

/**
 * Keeps a formula in a sentence and the signs at its sides on one line: a browser may break before and after the boxes that
 * KaTeX makes, and a line would begin with a comma. It may run again, for signs that have come to a formula since. Within the formula lines still break where KaTeX ends a box.
 */
export function rehypeFormulaPunctuation() {
  return (tree: Root): void => {
    visit(tree, 'element', (formula, index, parent) => {
      if (!parent || index === undefined || !isFormula(formula) || isWhole(parent)) return;
      const [left, right] = [parent.children[index - 1], parent.children[index + 1]];
      const whole: ElementContent[] = [formula];
      if (left?.type === 'text') whole.unshift(...cut(left, before));
      if (right?.type === 'text') whole.push(...cut(right, after));
      if (whole.length === 1) return;
      breakBetweenBoxes(formula);
      parent.children[index] = element('span', { className: ['whole'] }, ...whole);
    });
  };
}

const isWhole = (node: Parents): boolean => 'properties' in node && String(node.properties.className) === 'whole';
const isFormula = (node: Element): boolean => classesOf(node)[0] === 'katex';

function breakBetweenBoxes(formula: Element): void {
  const boxes = (formula.children as Element[]).find(({ properties }) => String(properties.className) === 'katex-html');
  if (!boxes) return;
  boxes.children = boxes.children.flatMap((box, index) => (index > 0 ? [element('wbr', {}), box] : [box]));
}

/** Takes the signs from a text, as a text of their own. */
function cut(from: Text, signs: RegExp): Text[] {
  const [found] = signs.exec(from.value) ?? [];
  from.value = from.value.replace(signs, '');
  return found ? [text(found)] : [];
}
