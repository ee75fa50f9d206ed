/** Asks the built site's search the queries of this folder, in a browser, and says how well it answers. */
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const own = read('queries.json');

/** Three sets: the practice set, our own, and one that nobody looks at while the search is changed. */
export const sets = {
  practice: read('practice.json'),
  own: own.filter(({ aside }) => !aside),
  aside: own.filter(({ aside }) => aside),
};

/** The section numbers that `/search/` lists for a query, best first. */
async function answer(page, query) {
  return page.evaluate(async (words) => {
    const field = document.querySelector('#page-q');
    const list = document.querySelector('main [data-search-results]');
    const shown = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (list.dataset.query !== words) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(list, { attributes: true, childList: true });
    });
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await shown;
    const paths = [...list.querySelectorAll('[data-result]')].map(({ pathname }) => pathname);
    return paths.flatMap((path) => Number(/\/sections\/(\d+)-/.exec(path)?.[1] ?? 0) || []);
  }, query);
}

/**
 * @param page a Playwright page of the built site
 * @param queries what to ask, with the sections that answer it
 * @returns the rank of the first right section for each query (0: not found), with what came instead
 */
export async function evaluate(page, queries) {
  await page.goto('search/');
  await page.waitForLoadState('networkidle');
  const results = [];
  for (const { q, kind, expect } of queries) {
    const numbers = await answer(page, q);
    results.push({ q, kind, expect, numbers, rank: numbers.findIndex((number) => expect.includes(number)) + 1 });
  }
  return results;
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** success@1, success@3 and mean reciprocal rank. */
export const measures = (results) => ({
  queries: results.length,
  success1: mean(results.map(({ rank }) => (rank === 1 ? 1 : 0))),
  success3: mean(results.map(({ rank }) => (rank >= 1 && rank <= 3 ? 1 : 0))),
  mrr: mean(results.map(({ rank }) => (rank === 0 ? 0 : 1 / rank))),
});

/** The queries whose first answer is wrong, one a line. */
export const misses = (results) =>
  results
    .filter(({ rank }) => rank !== 1)
    .map(({ q, kind, expect, numbers, rank }) => {
      const where = rank === 0 ? 'not found' : `rank ${rank}`;
      return `${kind}: “${q}” wants ${expect.join(' or ')}, got ${numbers.slice(0, 3).join(', ') || 'nothing'} (${where})`;
    });
