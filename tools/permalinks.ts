/**
 * Adds every address and fragment of the built site to content/permalinks.lock. Lines are never taken away: what was
 * published once must resolve for ever (a moved page by a redirect, a renamed fragment by an alias id).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readPages } from '../src/build/pages.ts';
import { lostAddresses, permanentAddresses, readLock, remedy } from '../src/build/permalinks.ts';

const lock = 'content/permalinks.lock';
const head =
  '# Every address ever published; made by `npm run permalinks`, never shortened by hand. See CONTRIBUTING.md.';

const pages = readPages('dist');
const published = existsSync(lock) ? readLock(readFileSync(lock, 'utf8')) : [];
const all = [...new Set([...published, ...permanentAddresses(pages)])].sort();
writeFileSync(lock, [head, ...all, ''].join('\n'));

const lost = lostAddresses(published, pages);
console.log(`${lock}: ${all.length} addresses, ${all.length - published.length} new.`);
for (const address of lost) console.error(remedy(address));
process.exitCode = lost.length > 0 ? 1 : 0;
