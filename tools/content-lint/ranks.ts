import type { Content, Finding, Item, Rule } from './types.ts';
import { citedKeys } from './unused.ts';

/** Least share of a page's sources that are of first or second rank. */
const least = 0.85;

/** At least 85 % of a page's sources are of first or second rank. */
export const ranks: Rule = {
  name: 'ranks',
  kinds: ['section', 'page'],
  check: function* (page: Item, { items }: Content): Iterable<Finding> {
    const keys = citedKeys(page, items);
    const cited = items.filter(({ kind, id }) => kind === 'source' && keys.has(id));
    const weak = cited.filter(({ data }) => data.rank === 'tertiary').map(({ id }) => id);
    const share = cited.length === 0 ? 1 : 1 - weak.length / cited.length;
    if (share < least) {
      const what = `${Math.floor(share * 100)}% of its ${cited.length} sources are of first or second rank`;
      yield [1, `${what}, ${least * 100}% is the least. Replace: ${weak.join(', ')}.`];
    }
  },
};
