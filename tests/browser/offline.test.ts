import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { copyOf, secondEdition } from '../support/edition.ts';
import { expect, test } from '../support/fixtures.ts';
import { serve, type Site } from '../../tools/support/server.ts';

test.use({ serviceWorkers: 'allow' });
// A copy is some 300 files, fetched one after the other.
test.describe.configure({ timeout: 90_000 });

/** Asks for the whole copy at the foot of the page, and waits until pages are answered from it. */
async function keep(page: Page): Promise<void> {
  await page.locator('footer [data-copy=keep]').click();
  await expect(page.locator('footer [data-copy=remove]')).toBeVisible({ timeout: 40_000 });
  await expect.poll(() => controller(page)).toMatch(/\/sw-copy\.js$/);
}

/** Waits until the page, and what it asked for, are kept without asking. */
async function visited(page: Page): Promise<void> {
  await expect.poll(() => controller(page)).toMatch(/\/sw\.js$/);
  const { pathname } = new URL(page.url());
  await expect
    .poll(() => page.evaluate((path) => caches.match(path).then(Boolean), pathname), { message: pathname })
    .toBe(true);
}

const controller = (page: Page) => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? '');

/** Makes the browser look for a new version, as it does by itself at each visit, and waits for what comes of it. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    const worker = registration.installing ?? registration.waiting ?? registration.active!;
    while (!['installed', 'activated', 'redundant'].includes(worker.state)) {
      await new Promise((go) => setTimeout(go, 20));
    }
    return worker.state;
  });

const heading = (page: Page) => page.locator('h1');
const portOf = (site: Site) => Number(new URL(site.url).port);

for (const [root, base] of [
  ['dist', '/'],
  ['dist-sub', '/companion/'],
] as const) {
  test(`with a copy, without a network, below ${base}: read, look at figures, search`, async ({ page, context }) => {
    const site = await serve({ root, base, brotli: false });
    await page.goto(`${site.url}about/`);
    await keep(page);
    await site.close();
    await context.setOffline(true);

    await page.goto(`${site.url}24/#how`);
    await expect(page).toHaveURL(`${site.url}sections/24-quantization/#how`);
    await expect(page.locator('article')).toHaveAttribute('data-section', '24');
    expect(
      await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check('1em "Source Serif 4"'))),
    ).toBe(true);

    const figure = page.locator('figure[id^=fig-]:has(a[href$=".csv"])').first();
    await expect(figure.locator('svg, table').first()).toBeVisible();
    const csv = await figure.locator('a[href$=".csv"]').first().getAttribute('href');
    expect(await page.evaluate((address) => fetch(address).then((answer) => answer.text()), csv!)).toContain(',');

    await page.locator('a[rel=next]').first().click();
    await expect(page.locator('article')).toHaveAttribute('data-section', '25');
    await page.keyboard.press('/');
    await page.locator('dialog input[type=search]').fill('model collapse');
    await expect(page.locator('dialog [data-result]').first()).toHaveAttribute('href', /\/sections\/30-/);

    await page.goto(`${site.url}search/?q=quantization`);
    await page.locator('main [data-result]').first().click();
    await expect(page).toHaveURL(/\/sections\/24-quantization\//);

    await page.goto(`${site.url}glossary`);
    await expect(page).toHaveURL(`${site.url}glossary/`);
    await page.goto(`${site.url}sections/modle-collapse/`);
    await expect(heading(page)).toHaveText('This page is not in your copy');
    await expect(page.locator('#page-q')).toHaveValue('modle collapse');
  });

  test(`without asking, below ${base}: what was visited is there without a network, and nothing else pretends to be`, async ({
    page,
    context,
  }) => {
    const site = await serve({ root, base, brotli: false });
    await page.goto(`${site.url}sections/24-quantization/`);
    await visited(page);
    await page.goto(`${site.url}sections/30-model-collapse/`);
    await page.keyboard.press('/');
    await page.locator('dialog input[type=search]').fill('quantization');
    await expect(page.locator('dialog [data-result]').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await visited(page);
    await site.close();
    await context.setOffline(true);

    await page.goto(`${site.url}sections/24-quantization/#how`);
    await expect(page.locator('article')).toHaveAttribute('data-section', '24');
    expect(
      await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check('1em "Source Serif 4"'))),
    ).toBe(true);
    await page.keyboard.press('/');
    await page.locator('dialog input[type=search]').fill('quantization');
    await expect(page.locator('dialog [data-result]').first()).toHaveAttribute('href', /\/sections\/24-/);

    for (const path of ['print/', 'glossary/', 'glossary', '25/', 'book/companion.pdf']) {
      await page.goto(site.url + path);
      await expect(heading(page), path).toHaveText('This page is not in your copy');
      await expect(page.locator('main'), path).not.toContainText('There is no page here');
    }
  });
}

test('no push: a first visit fetches the worker, the page that it shows offline, and nothing ahead', async ({
  page,
  traffic,
}) => {
  await page.goto('/sections/24-quantization/', { waitUntil: 'networkidle' });
  await visited(page);
  await page.waitForTimeout(1000);
  const background = (await traffic.list()).filter((entry) => entry.background || entry.url.endsWith('/sw.js'));
  const before = (await traffic.list()).filter((entry) => !entry.background).map(({ url }) => url);
  // What the page had asked for comes from the browser’s own cache, or is asked for again to see whether it changed.
  const ahead = background.map(({ url }) => url).filter((url) => !before.includes(url));
  expect(ahead.map((url) => new URL(url).pathname)).toEqual(['/sw.js', '/offline/']);
});

test('a copy is offered with its size, comes with its progress, and is removed', async ({ page }) => {
  const site = await serve({ root: 'dist', brotli: false });
  await page.goto(`${site.url}about/`);
  await visited(page);
  const control = page.locator('main [data-keep-copy]');
  await expect(control.locator('[data-copy=keep]')).toHaveText(/^\s*Keep a copy for reading offline \(\d\.\d MB\)\s*$/);
  const seen = page.evaluate(
    () =>
      new Promise<[number, number]>((done) => {
        new BroadcastChannel(`companion-copy ${location.origin}/`).onmessage = ({ data }) => {
          const bar = document.querySelector<HTMLProgressElement>('main [data-keep-copy] progress')!;
          if (data.done > 20 && !bar.hidden) done([bar.value, bar.max]);
        };
      }),
  );
  await control.locator('[data-copy=keep]').click();
  const [value, max] = await seen;
  expect(value).toBeGreaterThan(0);
  expect(max).toBeGreaterThan(200);
  await expect(control.getByRole('status')).toHaveText('A copy is kept in this browser.', { timeout: 40_000 });
  await expect(control.locator('progress')).toBeHidden();
  // Another page knows it.
  await page.goto(`${site.url}glossary/`);
  await expect(page.locator('footer [data-copy=remove]')).toBeVisible();
  const answers = site.sent.length;
  await page.goto(`${site.url}timeline/`);
  expect(site.sent.slice(answers).filter(({ address }) => address === '/timeline/')).toEqual([]);

  await page.locator('footer [data-copy=remove]').click();
  await expect(page.locator('footer [data-keep-copy]').getByRole('status')).toHaveText('The copy is removed.');
  await expect(page.locator('footer [data-copy=keep]')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.goto(`${site.url}glossary/`);
  await visited(page);
  expect(site.sent.slice(answers).some(({ address }) => address === '/glossary/')).toBe(true);
});

test('a download that fails loses nothing, says so, and goes on where it stopped', async ({ page }) => {
  const { root, remove } = copyOf('dist');
  const site = await serve({ root, brotli: false, headers: { 'cache-control': 'no-store' } });
  const late = join(root, 'timeline/index.html');
  const whole = readFileSync(late);
  await page.goto(`${site.url}about/`);
  await visited(page);
  writeFileSync(late, `${whole}<!-- of another build -->`);
  const control = page.locator('footer [data-keep-copy]');
  await control.locator('[data-copy=keep]').click();
  await expect(control.getByRole('status')).toHaveText(/could not be fetched/, { timeout: 40_000 });
  expect(await controller(page)).toMatch(/\/sw\.js$/);
  await page.reload();
  await expect(heading(page)).toHaveText('About this companion');

  // The server reads a file once.
  writeFileSync(late, whole);
  const port = portOf(site);
  await site.close();
  const mended = await serve({ root, port, brotli: false, headers: { 'cache-control': 'no-store' } });
  await keep(page);
  const fetched = mended.sent.map(({ address }) => address);
  expect(fetched).toContain('/timeline/');
  expect(fetched).not.toContain('/about/');
  await mended.close();
  remove();
});

test('a host may answer short links by _redirects: the copy is made, and leads on from them', async ({
  page,
  context,
}) => {
  const site = await serve({ root: 'dist', brotli: false, redirects: true });
  await page.goto(`${site.url}about/`);
  await keep(page);
  await site.close();
  await context.setOffline(true);
  await page.goto(`${site.url}24`);
  await expect(page).toHaveURL(`${site.url}sections/24-quantization/`);
  await expect(page.locator('article')).toHaveAttribute('data-section', '24');
});

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
  await page.locator('dialog input[type=search]').fill('quantization');
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

for (const connection of [{ saveData: true }, { saveData: false, type: 'cellular' }]) {
  test(`nothing is kept unasked on a metered connection: ${JSON.stringify(connection)}`, async ({ page, traffic }) => {
    await page.addInitScript(
      (value) => Object.defineProperty(navigator, 'connection', { value, configurable: true }),
      connection,
    );
    await page.goto('/about/', { waitUntil: 'networkidle' });
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration().then(Boolean))).toBe(false);
    expect((await traffic.list()).filter(({ url }) => url.endsWith('/sw.js'))).toEqual([]);
  });
}

test('a browser finds nothing that keeps the site from being installed', async ({ page }) => {
  await page.goto('/');
  const devtools = await page.context().newCDPSession(page);
  const { url, errors } = await devtools.send('Page.getAppManifest');
  expect([new URL(url).pathname, errors]).toEqual(['/manifest.webmanifest', []]);
  expect((await devtools.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
});
