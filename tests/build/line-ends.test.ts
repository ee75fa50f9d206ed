import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildSite, type Changes } from '../support/site.ts';

/** Every file of the small site as an editor on Windows may save it. */
const windows = (old: string): string => `\uFEFF${old.replaceAll('\n', '\r\n')}`;
const files = readdirSync('tests/fixtures/content', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(mdx?|yaml|csv|bib)$/.test(path),
);

test('content saved with a byte order mark and the line ends of Windows builds the same pages', async () => {
  const changes: Changes = Object.fromEntries(files.map((path) => [`content/${path}`, windows]));
  const [usual, saved] = await Promise.all([buildSite(), buildSite(changes)]);
  expect(saved.status, saved.output).toBe(0);
  expect([...saved.pages.keys()]).toEqual([...usual.pages.keys()]);
  // The head names files by a hash of the content's bytes.
  const main = (html = '') => /<main[\s>].*<\/main>/s.exec(html)?.[0];
  expect(main(usual.pages.get('sections/1-first/index.html'))).toContain('<h1');
  for (const [path, html] of usual.pages) expect(main(saved.pages.get(path)), path).toBe(main(html));
});
