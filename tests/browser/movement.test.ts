import { expect, test } from '../support/fixtures.ts';
import { serve } from '../../tools/support/server.ts';

test('a page is fetched ahead when the pointer rests on its link, and no page before that', async ({ page }) => {
  const site = await serve({ root: 'dist', brotli: false });
  const asked = (path: string) => site.sent.filter(({ address }) => address === path).length;
  const pages = () => site.sent.filter(({ type }) => type.startsWith('text/html')).length;
  await page.goto(`${site.url}24/`);
  await page.waitForURL(/quantization/);
  await page.waitForLoadState('networkidle');
  const next = page.locator('a[rel=next]').first();
  const address = (await next.getAttribute('href'))!;
  await page.waitForTimeout(500);
  expect(pages(), 'the short link and the page').toBe(2);

  // A link within the page is no reason to fetch the page again, nor a download to be fetched unasked.
  await page.locator('main a[href^="#"]').first().hover();
  await page.locator('main details:has(a[href$=".csv"]) > summary').first().click();
  await page.locator('main a[href$=".csv"]').first().hover();
  await page.waitForTimeout(600);
  expect(pages()).toBe(2);
  expect(site.sent.filter(({ type }) => type.startsWith('text/csv'))).toEqual([]);

  await next.hover();
  await expect.poll(() => asked(address)).toBe(1);
  await next.click();
  await expect(page.locator('article')).toHaveAttribute('data-section', '25');
  expect(asked(address), 'the page that was fetched ahead is the one that is shown').toBe(1);
  await site.close();
});

for (const [reducedMotion, fades] of [
  ['no-preference', true],
  ['reduce', false],
] as const) {
  test(`from page to page with motion “${reducedMotion}”: ${fades ? 'a cross-fade' : 'none'}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        const { viewTransition } = event as Event & { viewTransition: unknown };
        document.documentElement.dataset.fade = String(viewTransition !== null);
      });
    });
    await page.goto('/about/');
    await page.locator('.site-footer a, .site-header a').first().click();
    await page.waitForURL('/');
    await expect(page.locator('html')).toHaveAttribute('data-fade', String(fades));
  });
}
