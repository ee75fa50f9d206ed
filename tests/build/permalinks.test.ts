import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { lostAddresses, permanentAddresses, readLock, remedy } from '../../src/build/permalinks.ts';

const lock = readLock(readFileSync('content/permalinks.lock', 'utf8'));
const pages = readPages('dist');

test('every address ever published still resolves', () => {
  expect(lostAddresses(lock, pages).map(remedy)).toEqual([]);
});

test('the lock holds every address of the site: run `npm run permalinks`', () => {
  const missing = permanentAddresses(pages).filter((address) => !lock.includes(address));
  expect(missing).toEqual([]);
});

test('a removed page and a removed fragment are both noticed', () => {
  const section = pages.find(({ path }) => path.startsWith('/sections/24-'))!;
  const cut = pages.map((page) =>
    page === section ? { ...page, ids: page.ids.filter((id) => id !== 'report') } : page,
  );
  expect(lostAddresses(lock, cut)).toEqual([`${section.path}#report`]);
  const without = pages.filter((page) => page !== section);
  expect(lostAddresses(lock, without).length).toBeGreaterThan(10);
});

test('a page that goes is refused, with what to do', () => {
  expect(remedy('/sections/1-first/')).toBe(
    '/sections/1-first/ was published and leads nowhere now. Add to content/redirects.yaml the line "/sections/1-first/: /its/new/address/".',
  );
  expect(remedy('/glossary/#token')).toBe(
    '/glossary/#token was published and leads nowhere now. Add to content/redirects.yaml the line "/glossary/#token: /glossary/#new-id".',
  );
});
