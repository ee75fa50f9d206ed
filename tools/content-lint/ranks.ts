import { citedKeys } from './unused.ts';
import type { Fault, Rule } from './types.ts';

/** Least share of a page's sources that are of first or second rank. */
const least = 0.85;

/** Every source has a rank, and at least 85 % of a page's sources are of first or second rank. */
export const ranks: Rule = {
  name: 'ranks',
  check: (content) => {
    const { file, references } = content.bibliography;
    const faults: Fault[] = references
      .filter(({ rank }) => !rank)
      .map(({ key, line }) => ({
        file,
        line,
        message: `"${key}" has no rank. Add keywords = {primary}, {secondary} or {tertiary}.`,
      }));
    const rank = new Map(references.map((reference) => [reference.key, reference.rank]));
    for (const page of [...content.sections, ...content.pages]) {
      const keys = [...citedKeys(page, content)].filter((key) => rank.has(key));
      const weak = keys.filter((key) => rank.get(key) === 'tertiary');
      const share = keys.length === 0 ? 1 : 1 - weak.length / keys.length;
      if (share >= least) continue;
      faults.push({
        file: page.file,
        line: 1,
        message: `${Math.floor(share * 100)}% of its ${keys.length} sources are of first or second rank, ${least * 100}% is the least. Replace: ${weak.join(', ')}.`,
      });
    }
    return faults;
  },
};
