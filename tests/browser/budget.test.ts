import { expect, test } from '../support/fixtures.ts';

// Bytes are counted here.
test.use({ siteOptions: { brotli: true } });

const kilobyte = 1024;
const section = '/sections/24-quantization/';

for (const path of ['/sections/13-chain-of-thought/', '/sections/24-quantization/', '/sections/30-model-collapse/']) {
  test(`${path} from a cold cache: 64 KB in all, 3 KB of script, nothing from elsewhere, no shift`, async ({
    page,
    traffic,
  }) => {
    await page.addInitScript(() => {
      const record = globalThis as unknown as { shift: number };
      record.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) record.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const list = await traffic.list();
    const what = list.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`).join('\n');
    expect(await traffic.bytes(), what).toBeLessThanOrEqual(64 * kilobyte);
    expect(await traffic.bytes('script'), what).toBeLessThanOrEqual(3 * kilobyte);
    expect(traffic.foreign()).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.01);
    expect(list.filter(({ status }) => status >= 400)).toEqual([]);
  });
}

test('scripts do not hold up the first paint', async ({ page }) => {
  await page.goto(section);
  const blocking = await page
    .locator('script[src]')
    .evaluateAll(
      (scripts) =>
        scripts.filter((script) => script.getAttribute('type') !== 'module' && !(script as HTMLScriptElement).defer)
          .length,
    );
  expect(blocking).toBe(0);
  expect(await page.locator('link[rel=stylesheet]').count()).toBe(0);
});

test('the copying script is small and comes only when asked for', async ({ page, traffic }) => {
  await page.goto(section, { waitUntil: 'networkidle' });
  const scripts = async () => (await traffic.list()).filter(({ url }) => url.includes('copy-text'));
  expect(await scripts()).toEqual([]);
  await page.getByRole('button', { name: 'Copy text' }).first().click();
  await expect.poll(async () => (await scripts()).length).toBe(1);
  expect((await scripts())[0]!.bytes).toBeLessThanOrEqual(512);
});

test('nothing of a preview is loaded before it is wanted, and then at most 3 KB', async ({ page, traffic }) => {
  await page.goto(section, { waitUntil: 'networkidle' });
  traffic.clear();
  await page.locator('.prose > p a[data-cite]').first().hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  const scripts = (await traffic.list()).filter(({ kind }) => kind === 'script');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(3 * kilobyte);
});
