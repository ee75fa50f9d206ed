import { readFileSync } from 'node:fs';
import { expect, test } from '../support/fixtures.ts';

/** What public/_headers sends with every file: the indented lines below its first rule. */
const everywhere = /^\/\*\n((?: {2}.+\n)+)/m.exec(readFileSync('public/_headers', 'utf8'))![1]!;
const headers = Object.fromEntries(
  everywhere
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/: (.*)/s) as [string, string]),
);
test.use({ siteOptions: { headers }, serviceWorkers: 'allow' });

test('pages, search and the offline copy break neither their own policy nor that of public/_headers; data are not run', async ({
  page,
  context,
}) => {
  const violations: string[] = [];
  const listen = (message: { text(): string }) => {
    if (/Content.Security.Policy|Refused to|Permissions.Policy|blocked/i.test(message.text()))
      violations.push(message.text());
  };
  context.on('console', listen);
  context.on('weberror', (error) => violations.push(error.error().message));
  const response = await page.goto('/sections/24-quantization/');
  expect(response!.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  await page.goto('/search/?q=quantization');
  await expect(page.locator('main [data-result]').first()).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.register('/sw-copy.js').then(() => navigator.serviceWorker.ready));
  for (const path of ['/', '/glossary/', '/topics/compression/', '/sources/', '/checks/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data!)).toHaveProperty('@graph');
  }
  for (const path of ['/nowhere/', '/search/?q=distillation']) await page.goto(path, { waitUntil: 'networkidle' });
  await expect(page.locator('main [data-result]').first()).toBeVisible();
  expect(violations).toEqual([]);
});

test('no other page can frame ours', async ({ page, site }) => {
  await page.setContent(`<iframe src="${site.url}"></iframe>`);
  await page.waitForTimeout(500);
  // A refused frame shows the browser’s own error page.
  expect(page.frames()[1]!.url()).toMatch(/^(chrome-error:|about:blank)/);
});
