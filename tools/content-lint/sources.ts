import { valueOf } from './passages.ts';
import type { Content, Finding, Item, Rule } from './types.ts';

const figuresOf = ({ elements }: Item): (string | undefined)[] =>
  elements.flatMap((element) => (element.name === 'Figure' ? valueOf(element, 'name') : []));

/** Keys that a page shows: in its text, as source of its key figure, and under its figures. */
export function citedKeys(page: Item, items: Item[]): Set<string> {
  const shown = figuresOf(page);
  const figures = items.filter(({ kind, id }) => kind === 'figure' && shown.includes(id));
  return new Set([
    ...page.passages.flatMap(({ cites }) => cites),
    ...(page.data.keyFigure?.source ? [page.data.keyFigure.source] : []),
    ...figures.flatMap(({ data }) => data.sources ?? []),
  ]);
}

const remedies = {
  source: (key: string) => `no page cites "${key}". Cite it or remove the entry.`,
  term: (id: string) => `no page uses the term. Write <Term term="${id}"> where a sentence has it, or remove the file.`,
  figure: (id: string) => `no page shows the figure. Write <Figure name="${id}" />, or remove it and its CSV.`,
};

/** Every source is cited, every term used, every figure shown: what nobody reads is not kept. */
export const unused: Rule = {
  name: 'unused',
  kinds: ['source', 'term', 'figure'],
  check: ({ kind, id, line }: Item, { items }: Content): Finding[] => {
    const isUsedBy = {
      source: (page: Item) => citedKeys(page, items).has(id),
      term: ({ elements }: Item) => elements.some((element) => valueOf(element, 'term') === id),
      figure: (page: Item) => figuresOf(page).includes(id),
    };
    const what = kind as keyof typeof remedies;
    const pages = items.filter((item) => item.kind === 'section' || item.kind === 'page');
    return pages.some(isUsedBy[what]) ? [] : [[line, remedies[what](id)]];
  },
};

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
