import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secondEdition, test } from '../support/edition.ts';
import { expect } from '../support/fixtures.ts';
import { heading, keep, lookForUpdate, visited } from '../support/offline.ts';

// A copy is some 300 files, fetched one after the other.
test.describe.configure({ timeout: 90_000 });

test('a new version is offered; until the reader takes it nothing is mixed, then every open page has it', async ({
  page,
  context,
  host,
}) => {
  await page.goto(`${host.url}about/`);
  await keep(page);
  await host.change(secondEdition);

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
  await other.goto(`${host.url}glossary/`);
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
  await page.goto(`${host.url}timeline/`);
  await expect(heading(page)).toContainText('second edition');
  const left = await page.evaluate(async () => {
    const keys = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return keys
      .flat()
      .filter(({ url }) => url.includes('__WB_REVISION__'))
      .map(({ url }) => url.replace(/\?.*/, ''));
  });
  expect(new Set(left).size).toBe(left.length);
});

test('a reader without a copy has the new version with the next page, and caches of former versions go', async ({
  page,
  host,
}) => {
  await page.goto(`${host.url}about/`);
  const former = `companion-current ${host.url}`;
  await page.evaluate((name) => Promise.all([caches.open(name), caches.open('of another site')]), former);
  await visited(page);
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain(former);
  expect(await page.evaluate(() => caches.keys())).toContain('of another site');
  await host.change(secondEdition);
  await page.goto(`${host.url}about/`);
  await expect(heading(page)).toContainText('second edition');
  await expect(page.locator('.update-bar')).toHaveCount(0);
});

test('a deployment that is half done changes nothing: the old version stays, whole', async ({ page, host }) => {
  await page.goto(`${host.url}about/`);
  await keep(page);
  await host.change(async (root) => {
    // Everything is there but one page, which is still the old one.
    const late = join(root, 'timeline/index.html');
    const old = readFileSync(late);
    await secondEdition(root);
    writeFileSync(late, old);
  });

  expect(await lookForUpdate(page)).toBe('redundant');
  await page.goto(`${host.url}glossary/`);
  await expect(heading(page)).not.toContainText('second edition');
});

test('docs/hosting/sw.js switches it off: the copy is gone, pages come from the network', async ({ page, host }) => {
  await page.goto(`${host.url}about/`);
  await keep(page);
  await page.evaluate(() => caches.open('of another site'));
  await host.change((root) => {
    for (const worker of ['sw.js', 'sw-copy.js']) cpSync('docs/hosting/sw.js', join(root, worker));
  });

  await lookForUpdate(page);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['of another site']);
  await page.goto(`${host.url}glossary/`);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  expect(host.sent.some(({ address }) => address === '/glossary/')).toBe(true);
});
