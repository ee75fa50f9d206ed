import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { classesOf } from '../lib/classes.ts';

/** The invisible operator between a function and its argument, U+2061. */
const functionApplication = '\u2061';

/**
 * KaTeX's macros for formulas. Its own `\not`, and with it `\neq`, prints a character of the private use area, which
 * means nothing outside its fonts: a slash does as well, as in its own `\notin`.
 */
export const macros = {
  '\\not': '\\html@mathml{\\mathrel{\\mathrlap{\\mkern2.5mu/}}\\nobreak}{\\char"338}',
};

/**
 * Takes the operator of application out of bases and scripts that hold the name of a function alone: from `v_{\max}` KaTeX
 * makes an `msub` of three children, where the standard allows two.
 */
export function rehypeValidMathml() {
  return (tree: Root): void => {
    visit(tree, 'element', (script) => {
      const wanted = { msub: 2, msup: 2, msubsup: 3 }[script.tagName];
      if (!wanted || script.children.length <= wanted) return;
      script.children = script.children.filter((child) => !isApplication(child as Element));
    });
  };
}

/** Keeps formulas as they are when a browser translates the page: the names of variables would become words. */
export function rehypeUntranslatedFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (formula) => {
      if (classesOf(formula)[0] === 'katex') formula.properties.translate = 'no';
    });
  };
}

const isApplication = ({ tagName, children }: Element): boolean =>
  tagName === 'mo' &&
  children.length === 1 &&
  children[0]!.type === 'text' &&
  children[0]!.value === functionApplication;
