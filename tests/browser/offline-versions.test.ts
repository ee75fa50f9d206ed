import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../tools/support/server.ts';
import { copyOf, secondEdition } from '../support/edition.ts';
import { expect, test } from '../support/fixtures.ts';
import { heading, keep, lookForUpdate, portOf, visited } from '../support/offline.ts';

test.use({ serviceWorkers: 'allow' });
// A copy is some 300 files, fetched one after the other.
test.describe.configure({ timeout: 90_000 });

test('a new version is offered; until the reader takes it nothing is mixed, then every open page has it', async ({
  page,
  context,
}) => {
  const { root, remove } = copyOf('dist');
  // Else the browser’s own cache would have what the host has no more.
  const headers = { 'cache-control': 'no-store' };
  let site = await serve({ root, headers, brotli: false });
  await page.goto(`${site.url}about/`);
  await keep(page);
  const port = portOf(site);
  await site.close();
  await secondEdition(root);
  site = await serve({ root, port, headers, brotli: false });

  expect(await lookForUpdate(page)).toBe('installed');
  const bar = page.locator('.update-bar');
  await expect(bar).toHaveText(/A new version is ready/);
  // The script behind it is not on the host any more.
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.locator('dialog input[name=q]').fill('quantization');
  await expect(page.locator('dialog [data-result]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  const other = await context.newPage();
  await other.goto(`${site.url}glossary/`);
  await expect(heading(other)).not.toContainText('second edition');
  await expect(other.locator('.update-bar')).toBeVisible();

  await bar.getByRole('button', { name: 'Reload' }).click();
  for (const open of [page, other]) {
    await expect(heading(open)).toContainText('second edition');
    await expect(open.locator('.update-bar')).toHaveCount(0);
    const scripts = await open
      .locator('script[src]')
      .evaluateAll((all) => all.map((script) => script.getAttribute('src')));
    expect(scripts.filter((address) => !address!.endsWith('.second.js'))).toEqual([]);
  }
  await page.goto(`${site.url}timeline/`);
  await expect(heading(page)).toContainText('second edition');
  const left = await page.evaluate(async () => {
    const keys = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return keys
      .flat()
      .filter(({ url }) => url.includes('__WB_REVISION__'))
      .map(({ url }) => url.replace(/\?.*/, ''));
  });
  expect(new Set(left).size).toBe(left.length);
  await site.close();
  remove();
});

test('a reader without a copy has the new version with the next page, and caches of former versions go', async ({
  page,
}) => {
  const { root, remove } = copyOf('dist');
  const site = await serve({ root, brotli: false });
  await page.goto(`${site.url}about/`);
  const former = `companion-current ${site.url}`;
  await page.evaluate((name) => Promise.all([caches.open(name), caches.open('of another site')]), former);
  await visited(page);
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain(former);
  expect(await page.evaluate(() => caches.keys())).toContain('of another site');
  const port = portOf(site);
  await site.close();
  await secondEdition(root);
  const next = await serve({ root, port, brotli: false });
  await page.goto(`${next.url}about/`);
  await expect(heading(page)).toContainText('second edition');
  await expect(page.locator('.update-bar')).toHaveCount(0);
  await next.close();
  remove();
});

test('a deployment that is half done changes nothing: the old version stays, whole', async ({ page }) => {
  const { root, remove } = copyOf('dist');
  const next = copyOf('dist');
  await secondEdition(next.root);
  let site = await serve({ root, brotli: false });
  await page.goto(`${site.url}about/`);
  await keep(page);
  const port = portOf(site);
  await site.close();
  // Everything is there but one page, which is still the old one.
  const late = 'timeline/index.html';
  const old = readFileSync(join(root, late));
  cpSync(next.root, root, { recursive: true });
  writeFileSync(join(root, late), old);
  site = await serve({ root, port, brotli: false });

  expect(await lookForUpdate(page)).toBe('redundant');
  await page.goto(`${site.url}glossary/`);
  await expect(heading(page)).not.toContainText('second edition');
  await site.close();
  next.remove();
  remove();
});

test('docs/hosting/sw.js switches it off: the copy is gone, pages come from the network', async ({ page }) => {
  const { root, remove } = copyOf('dist');
  const site = await serve({ root, brotli: false });
  await page.goto(`${site.url}about/`);
  await keep(page);
  await page.evaluate(() => caches.open('of another site'));
  for (const worker of ['sw.js', 'sw-copy.js']) cpSync('docs/hosting/sw.js', join(root, worker));
  const port = portOf(site);
  await site.close();
  const without = await serve({ root, port, brotli: false });

  await lookForUpdate(page);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['of another site']);
  await page.goto(`${without.url}glossary/`);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  expect(without.sent.some(({ address }) => address === '/glossary/')).toBe(true);
  await without.close();
  remove();
});
