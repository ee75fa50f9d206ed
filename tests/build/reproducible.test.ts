import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCopy } from '../support/site.ts';

/** What a clone does not have, and what would hand one build's work to the other. */
const left = new Set(['node_modules', 'dist', 'dist-sub', '.git', '.astro', '.cache', 'test-results']);

const out = mkdtempSync(join(tmpdir(), 'reproducible-'));
afterAll(() => rmSync(out, { recursive: true }));

test('another build of the same files, without caches, is byte-identical to dist/', { timeout: 300_000 }, async () => {
  const lay = (root: string) => {
    for (const name of readdirSync('.')) if (!left.has(name)) cpSync(name, join(root, name), { recursive: true });
  };
  // In another folder, time zone and language than dist/, for none of them may reach a page.
  const place = { TZ: 'Pacific/Kiritimati', LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8' };
  const { status, output } = await buildCopy(lay, out, place);
  expect(status, output).toBe(0);
  const [first, second] = [hashes('dist'), hashes(out)];
  expect(first.size).toBeGreaterThan(100);
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...first.keys()].filter((path) => first.get(path) !== second.get(path))).toEqual([]);
});

/** Path → SHA-256 of each file of a site. */
function hashes(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return new Map(files.map((path) => [path, hash(path)]));
}
