import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../tools/support/server.ts';
import { test } from '../support/edition.ts';
import { expect } from '../support/fixtures.ts';
import { controller, heading, keep, visited } from '../support/offline.ts';

// A copy is some 300 files, fetched one after the other.
test.describe.configure({ timeout: 90_000 });

for (const [root, base, redirects] of [
  // Such a host answers short links by _redirects, also when they are to be copied.
  ['dist', '/', true],
  ['dist-sub', '/companion/', false],
] as const) {
  test(`with a copy, without a network, below ${base}: read, look at figures, search`, async ({ page, context }) => {
    const site = await serve({ root, base, redirects, brotli: false });
    await page.goto(`${site.url}about/`);
    await keep(page);
    await site.close();
    await context.setOffline(true);

    await page.goto(`${site.url}25`);
    await expect(page).toHaveURL(new RegExp(`^${site.url}sections/25-[^/]+/$`));
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
    await page.locator('dialog input[name=q]').fill('model collapse');
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
    await page.locator('dialog input[name=q]').fill('quantization');
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
    await page.locator('dialog input[name=q]').fill('quantization');
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

test('a download that fails loses nothing, says so, and goes on where it stopped', async ({ page, host }) => {
  const late = join(host.root, 'timeline/index.html');
  const whole = readFileSync(late);
  await page.goto(`${host.url}about/`);
  await visited(page);
  writeFileSync(late, `${whole}<!-- of another build -->`);
  const control = page.locator('footer [data-keep-copy]');
  await control.locator('[data-copy=keep]').click();
  await expect(control.getByRole('status')).toHaveText(/could not be fetched/, { timeout: 40_000 });
  expect(await controller(page)).toMatch(/\/sw\.js$/);
  await page.reload();
  await expect(heading(page)).toHaveText('About this companion');

  // The server reads a file once.
  await host.change(() => writeFileSync(late, whole));
  await keep(page);
  const fetched = host.sent.map(({ address }) => address);
  expect(fetched).toContain('/timeline/');
  expect(fetched).not.toContain('/about/');
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

test('where storage is off, nothing fails unheard: who asks for the copy is told', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  // As in Firefox that takes no cookies.
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
    Object.assign(ServiceWorkerContainer.prototype, { register: refuse, getRegistration: refuse });
  });
  await page.goto('/about/', { waitUntil: 'networkidle' });
  const control = page.locator('main [data-keep-copy]');
  await control.locator('[data-copy=keep]').click();
  await expect(control.getByRole('status')).toHaveText(/^The copy could not be fetched/);
  expect(errors).toEqual([]);
});

test('a browser finds nothing that keeps the site from being installed', async ({ page }) => {
  await page.goto('/');
  const devtools = await page.context().newCDPSession(page);
  const { url, errors } = await devtools.send('Page.getAppManifest');
  expect([new URL(url).pathname, errors]).toEqual(['/manifest.webmanifest', []]);
  expect((await devtools.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
});
