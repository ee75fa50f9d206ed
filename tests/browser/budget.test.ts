import { expect, test } from '../support/fixtures.ts';

// Bytes are counted here.
test.use({ siteOptions: { brotli: true } });

const kilobyte = 1024;

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

test('no page breaks its own Content-Security-Policy', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) violations.push(message.text());
  });
  for (const path of [
    '/',
    '/sections/24-quantization/',
    '/search/?q=quantization',
    '/glossary/',
    '/checks/',
    '/nowhere/',
  ]) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(violations).toEqual([]);
});

test('scripts do not hold up the first paint', async ({ page }) => {
  await page.goto('/sections/24-quantization/');
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
