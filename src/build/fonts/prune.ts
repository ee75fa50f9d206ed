import type { Root } from 'postcss';

/**
 * KaTeX's style sheet without its fonts, its comments and whatever no formula of the site uses, in the layer `katex`.
 * @param root the parsed sheet; left as it is
 * @param used the selectors to keep, as they are written in the sheet
 * @param mathSize font size of formulas in em of the text around them, in place of KaTeX's 1.21
 */
export function pruneSheet(root: Root, used: ReadonlySet<string>, mathSize: number): string {
  const sheet = root.clone();
  const numbered = [...used].some((selector) => selector.includes('eqn-num'));
  sheet.walkAtRules('font-face', (rule) => void rule.remove());
  sheet.walkComments((comment) => void comment.remove());
  sheet.walkRules((rule) => {
    // The rule for body only starts the counter of numbered lines.
    const selectors = rule.selectors.filter((selector) => (selector === 'body' ? numbered : used.has(selector)));
    if (selectors.length === 0 || rule.nodes.length === 0) rule.remove();
    else rule.selectors = selectors;
  });
  sheet.walkDecls('font', (declaration) => {
    declaration.value = declaration.value.replace('1.21em', `${mathSize}em`);
  });
  return `@layer katex {\n${sheet.toString().trim()}\n}\n`;
}
