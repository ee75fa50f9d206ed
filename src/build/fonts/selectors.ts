/** An element of a rendered formula, as far as KaTeX's selectors look at it. */
export interface Box {
  tag: string;
  classes: ReadonlySet<string>;
  parent: Box | undefined;
}

interface Compound {
  tag: string | undefined;
  classes: string[];
  /** Whether it must be the parent's, not just an ancestor's, child. */
  child: boolean;
}
export type Selector = readonly Compound[];

/**
 * Reads a selector of the kinds in KaTeX's style sheet: tags, classes, descendants, children. Pseudo-classes and
 * pseudo-elements are dropped, so the result matches more rather than less.
 * @throws when the selector has another kind of part, which a new KaTeX might bring
 */
export function compile(selector: string): Selector {
  const tokens = selector
    .replace(/::?[\w-]+(\([^)]*\))?/g, '')
    .replace(/>/g, ' > ')
    .trim()
    .split(/\s+/);
  const compounds: Compound[] = [];
  let child = false;
  for (const token of tokens) {
    if (token === '>') {
      child = true;
      continue;
    }
    const parts = /^(\*|[a-z][\w-]*)?((?:\.[\w-]+)*)$/.exec(token);
    if (!parts) throw new Error(`KaTeX's style sheet has a selector that src/build/fonts cannot read: ${selector}`);
    const tag = parts[1] === '*' ? undefined : parts[1];
    compounds.push({ tag, classes: parts[2]?.split('.').slice(1) ?? [], child });
    child = false;
  }
  return compounds;
}

/** Whether the selector, or its part up to `index`, matches the element. */
export function matches(selector: Selector, box: Box, index = selector.length - 1): boolean {
  const compound = selector[index];
  if (!compound) return true;
  if (compound.tag && compound.tag !== box.tag) return false;
  if (!compound.classes.every((name) => box.classes.has(name))) return false;
  if (index === 0) return true;
  for (let up = box.parent; up; up = up.parent) {
    if (matches(selector, up, index - 1)) return true;
    if (compound.child) return false;
  }
  return false;
}

/** How strong a selector is: classes first, then tags, as in the cascade. */
export const specificity = (selector: Selector): number =>
  selector.reduce((sum, { tag, classes }) => sum + 100 * classes.length + (tag ? 1 : 0), 0);
