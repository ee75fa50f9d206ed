/**
 * Adds every address and fragment of the built site to content/permalinks.lock. Lines are never taken away: what was
 * published once must resolve for ever (a moved page by a redirect, a renamed fragment by an alias id).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { permanentAddresses, readPages } from './addresses.mjs';

const lock = 'content/permalinks.lock';
const head =
  '# Every address ever published; made by `npm run permalinks`, never shortened by hand. See CONTRIBUTING.md.';

const published = existsSync(lock)
  ? readFileSync(lock, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('/'))
  : [];
const current = permanentAddresses(readPages('dist'));
const all = [...new Set([...published, ...current])].sort();
writeFileSync(lock, [head, ...all, ''].join('\n'));

const added = all.length - published.length;
const lost = published.filter((address) => !current.includes(address));
console.log(`${lock}: ${all.length} addresses, ${added} new.`);
for (const address of lost) console.error(`no longer resolves: ${address} (give it a redirect or an alias id)`);
process.exitCode = lost.length > 0 ? 1 : 0;
