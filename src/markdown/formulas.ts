import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { classesOf } from '../lib/nodes.ts';

/** The invisible operator between a function and its argument, U+2061. */
const functionApplication = '\u2061';

/** How KaTeX sets formulas. */
export const katexOptions = {
  /** What LaTeX would not read is an error; but a formula may have several lines, as KaTeX and MathJax set them. */
  strict: (code: string) => (code === 'newLineInDisplayMode' ? 'ignore' : 'error'),
  // Its own `\not`, and with it `\neq`, prints a character of the private use area, which means nothing outside its fonts:
  // a slash does as well, as in its own `\notin`.
  macros: { '\\not': '\\html@mathml{\\mathrel{\\mathrlap{\\mkern2.5mu/}}\\nobreak}{\\char"338}' },
  /** It asks before a command that could load or run something, and prints its name in red if it may not. */
  trust: ({ command }: { command: string }): never => {
    throw new Error(`${command} is not allowed in a formula`);
  },
};

/**
 * Stops the build, with reason and line, at a broken formula, which rehype-katex reports as a warning. Takes the operator of
 * application out of bases and scripts that hold the name of a function alone: from `v_{\max}` KaTeX makes an `msub` of
 * three children, where the standard allows two. Keeps formulas as they are when a browser translates the page: the names
 * of variables would become words.
 */
export function rehypeFormulas() {
  return (tree: Root, file: VFile): void => {
    const broken = file.messages.find((message) => message.source === 'rehype-katex');
    if (broken) {
      const reason = broken.cause instanceof Error ? broken.cause.message : broken.reason;
      // The element of a formula on lines of its own has no place, but one around it has.
      const place = broken.place ?? broken.ancestors?.findLast(({ position }) => position)?.position;
      file.fail(`Broken TeX: ${reason.trim()}. Fix the formula.`, place);
    }
    visit(tree, 'element', (script) => {
      if (classesOf(script)[0] === 'katex') script.properties.translate = 'no';
      const wanted = { msub: 2, msup: 2, msubsup: 3 }[script.tagName];
      if (!wanted || script.children.length <= wanted) return;
      script.children = script.children.filter((child) => !isApplication(child as Element));
    });
  };
}

const isApplication = ({ tagName, children: [child] }: Element): boolean =>
  tagName === 'mo' && child?.type === 'text' && child.value === functionApplication;
