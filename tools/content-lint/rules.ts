import { acronyms } from './acronyms.ts';
import { citedFigures } from './citations.ts';
import { french } from './french.ts';
import { headings } from './headings.ts';
import { ranks } from './ranks.ts';
import { size } from './size.ts';
import { spelling } from './spelling.ts';
import { summaries } from './summaries.ts';
import type { Rule } from './types.ts';
import { typography } from './typography.ts';
import { unused } from './unused.ts';

/** What content must keep to, beyond the schemas of `src/schemas/`. A new rule needs two fixtures: see the tests. */
export const rules: Rule[] = [
  citedFigures,
  unused,
  summaries,
  ranks,
  acronyms,
  french,
  spelling,
  headings,
  typography,
  size,
];
