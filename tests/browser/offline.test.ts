import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { copyOf, secondEdition } from '../support/edition.ts';
import { expect, test } from '../support/fixtures.ts';
import { serve, type Site } from '../support/server.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the page is answered from the copy: registers at once, for the site's own patience has its own test. */
async function keep(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.register(`${document.body.dataset.base}sw.js`);
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Makes the browser look for a new version, as it does by itself at each visit, and waits for what comes of it. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    const worker = registration.installing ?? registration.waiting ?? registration.active!;
    while (!['activated', 'redundant'].includes(worker.state)) await new Promise((go) => setTimeout(go, 20));
    return worker.state;
  });

const heading = (page: Page) => page.locator('h1');
const portOf = (site: Site) => Number(new URL(site.url).port);

for (const [root, base] of [
  ['dist', '/'],
  ['dist-sub', '/companion/'],
] as const) {
  test(`after one visit, without a network, below ${base}: read, look at figures, search`, async ({
    page,
    context,
  }) => {
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
    const response = await page.goto(`${site.url}sections/modle-collapse/`);
    expect(response!.status()).toBe(404);
    await expect(page.locator('#page-q')).toHaveValue('modle collapse');
  });
}

test('a host may send 404.html with the status that it stands for: the copy is made, and has it', async ({
  page,
  context,
}) => {
  const site = await serve({ root: 'dist', brotli: false });
  const strict = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url!, site.url), { redirect: 'manual' });
    const status = request.url === '/404.html' ? 404 : answer.status;
    response.writeHead(status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((done) => strict.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(strict.address() as AddressInfo).port}`;
  await page.goto(`${url}/about/`);
  await keep(page);
  strict.closeAllConnections();
  await new Promise((done) => strict.close(done));
  await site.close();
  await context.setOffline(true);
  const response = await page.goto(`${url}/nowhere/`);
  expect(response!.status()).toBe(404);
  await expect(heading(page)).toHaveText('There is no page here');
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

test('a new version: open pages go on with their own scripts, the next page is new, and nothing is mixed', async ({
  page,
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

  expect(await lookForUpdate(page)).toBe('activated');
  await expect(heading(page)).not.toContainText('second edition');
  // The script behind it is neither on the host any more nor in the new version.
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.locator('dialog input[type=search]').fill('quantization');
  await expect(page.locator('dialog [data-result]').first()).toBeVisible();

  await page.goto(`${site.url}glossary/`);
  await expect(heading(page)).toContainText('second edition');
  await page.goto(`${site.url}about/`);
  await expect(heading(page)).toContainText('second edition');
  const scripts = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((script) => script.getAttribute('src')));
  expect(scripts.filter((address) => !address!.endsWith('.second.js'))).toEqual([]);
  await site.close();
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
  cpSync('docs/hosting/sw.js', join(root, 'sw.js'));
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

test('the first visit is paid for before the copy is: at rest, seconds after loading, in the background', async ({
  page,
  traffic,
}) => {
  await page.clock.install();
  await page.goto('/sections/24-quantization/', { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration().then(Boolean))).toBe(false);
  const paid = await traffic.bytes();
  expect(paid).toBeLessThanOrEqual(60 * 1024);
  await page.clock.fastForward(5000);
  const background = async () => (await traffic.list()).filter((entry) => entry.background);
  await expect.poll(async () => (await background()).length).toBeGreaterThan(10);
  // The page itself asks for no more than it did.
  expect(await traffic.bytes()).toBe(paid);
});

for (const connection of [{ saveData: true }, { saveData: false, type: 'cellular' }]) {
  test(`no copy is made on a metered connection: ${JSON.stringify(connection)}`, async ({ page, traffic }) => {
    await page.addInitScript(
      (value) => Object.defineProperty(navigator, 'connection', { value, configurable: true }),
      connection,
    );
    await page.clock.install();
    await page.goto('/about/', { waitUntil: 'networkidle' });
    await page.clock.fastForward(60_000);
    await page.waitForTimeout(300);
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
