import { acronyms } from './acronyms.ts';
import { citedFigures } from './citations.ts';
import { french } from './french.ts';
import { headings } from './headings.ts';
import { newcomers } from './newcomers.ts';
import { size } from './size.ts';
import { spelling } from './spelling.ts';
import type { Content, LintError, Rule } from './types.ts';
import { typography } from './typography.ts';
import { ranks, unused } from './sources.ts';

/** What content must keep to, beyond the schemas of `src/schemas/`. A new rule needs two fixtures: see the tests. */
export const rules: Rule[] = [
  citedFigures,
  unused,
  ranks,
  acronyms,
  french,
  spelling,
  headings,
  typography,
  size,
  newcomers,
];

/** All breaches of a rule, in the order of the content's files. */
export async function errorsOf({ kinds, check }: Rule, content: Content): Promise<LintError[]> {
  const errors: LintError[] = [];
  for (const item of content.items.filter(({ kind }) => kinds.includes(kind))) {
    for (const [line, message] of await check(item, content)) errors.push({ file: item.file, line, message });
  }
  return errors;
}
