import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permanentAddresses, readPages } from '../../tools/addresses.mjs';

const lock = readFileSync('content/permalinks.lock', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('/'));
const pages = readPages('dist');

/** Lines of the lock that lead nowhere any more. */
export function lost(published: string[], all: typeof pages): string[] {
  const resolving = new Set(all.flatMap(({ path, ids }) => [path, ...ids.map((id) => `${path}#${id}`)]));
  return published.filter((address) => !resolving.has(address));
}

test('every address ever published still resolves', () => {
  expect(
    lost(lock, pages),
    'Give a moved page a redirect and a renamed fragment an alias id (CONTRIBUTING.md).',
  ).toEqual([]);
});

test('the lock holds every address of the site: run `npm run permalinks`', () => {
  const missing = permanentAddresses(pages).filter((address) => !lock.includes(address));
  expect(missing).toEqual([]);
});

test('a removed page and a removed fragment are both noticed', () => {
  const [section] = pages.filter(({ path }) => path.startsWith('/sections/24-'));
  const cut = pages.map((page) =>
    page === section ? { ...page, ids: page.ids.filter((id) => id !== 'report') } : page,
  );
  expect(lost(lock, cut)).toEqual([`${section!.path}#report`]);
  expect(
    lost(
      lock,
      pages.filter((page) => page !== section),
    ).length,
  ).toBeGreaterThan(10);
});
