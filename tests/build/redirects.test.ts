import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { lostAddresses } from '../../src/build/permalinks.ts';
import { buildSite, replace } from '../support/site.ts';
import { sectionIds } from '../support/sections.ts';

const out = mkdtempSync(join(tmpdir(), 'redirected-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

test.each([
  ['dist', ''],
  ['dist-sub', '/companion'],
])('%s/_redirects leads hosts that read it from every page that redirects', (root, base) => {
  const rules = readFileSync(`${root}/_redirects`, 'utf8').trim().split('\n');
  const nginx = readFileSync(`${root}/_redirects.nginx`, 'utf8').trim().split('\n');
  expect(nginx).toEqual(rules.map((rule) => rule.replace(/ 301$/, ';')));
  const pages = readPages(root).filter(({ redirect }) => redirect);
  expect(rules.sort()).toEqual(pages.map(({ path, redirect }) => `${base}${path} ${redirect} 301`).sort());
  expect(rules.length).toBeGreaterThanOrEqual(sectionIds.length);
});

test('a redirect that leads nowhere stops the build, with file, line and remedy', async () => {
  const { status, output } = await buildSite({ 'content/redirects.yaml': '# moved\n/old/: /sections/9-none/\n' });
  expect(status).not.toBe(0);
  expect(output).toContain(
    'content/redirects.yaml:2: /sections/9-none/ is no page. Lead straight to the page that is there now.',
  );
});

describe('a moved page, a moved place', () => {
  const published = ['/sections/1-once/', '/sections/1-once/#figure', '/glossary/#former'];

  test('resolve again through content/redirects.yaml, the page with its fragments', async () => {
    const { status, output } = await buildSite({
      'content/redirects.yaml': '/sections/1-once/: /sections/1-first/\n/glossary/#former: /glossary/#token\n',
      'astro.config.mjs': replace('defineConfig({', `defineConfig({ outDir: ${JSON.stringify(out)},`),
    });
    expect(status, output).toBe(0);
    const pages = readPages(out);
    expect(lostAddresses(published, pages)).toEqual([]);
    expect(lostAddresses(['/sections/1-once/#never'], pages)).toHaveLength(1);
    const without = pages
      .filter(({ path }) => path !== '/sections/1-once/')
      .map((page) => ({ ...page, ids: page.ids.filter((id) => id !== 'former') }));
    expect(lostAddresses(published, without)).toEqual(published);
  });
});
