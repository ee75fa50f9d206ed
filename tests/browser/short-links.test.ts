import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { serve } from '../../tools/support/server.ts';

for (const [root, base] of [
  ['dist', '/'],
  ['dist-sub', '/companion/'],
] as const) {
  /** Serves the site for one test; with `redirects` as a host that reads `_redirects`. */
  const withSite = async (redirects: boolean, run: (url: string) => Promise<void>) => {
    const site = await serve({ root, base, redirects, brotli: false });
    await run(site.url).finally(() => site.close());
  };
  const expectAt = (page: Page, address: string) =>
    expect(page).toHaveURL(({ pathname, hash }) => pathname + hash === base + address);

  test.describe(`below ${base}`, () => {
    test('a short link takes the fragment along, breaks no policy, and Back does not lead to it again', async ({
      page,
    }) => {
      const violations: string[] = [];
      page.on('console', (message) => {
        if (/Content.Security.Policy|Refused to/i.test(message.text())) violations.push(message.text());
      });
      await withSite(false, async (url) => {
        await page.goto(`${url}about/`);
        await page.goto(`${url}24/#how`);
        await expectAt(page, 'sections/24-quantization/#how');
        await expect(page.locator('#how')).toBeInViewport();
        expect(violations).toEqual([]);

        await page.goBack();
        await expectAt(page, 'about/');
        // Long enough for a trap to close.
        await page.waitForTimeout(300);
        await expectAt(page, 'about/');
        await page.goForward();
        await expectAt(page, 'sections/24-quantization/#how');
      });
    });

    test('a plain short link adds no fragment', async ({ page }) => {
      await withSite(false, async (url) => {
        await page.goto(`${url}24/`);
        await expect(page).toHaveURL(`${url}sections/24-quantization/`);
      });
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('a short link leads to its section, and Back does not lead to it again', async ({ page }) => {
        await withSite(false, async (url) => {
          await page.goto(`${url}about/`);
          await page.goto(`${url}24/`);
          await expectAt(page, 'sections/24-quantization/');
          await page.goBack();
          await page.waitForTimeout(300);
          await expectAt(page, 'about/');
        });
      });

      test('where the host answers by _redirects, the fragment stays', async ({ page }) => {
        await withSite(true, async (url) => {
          await page.goto(`${url}24/#how`);
          await expectAt(page, 'sections/24-quantization/#how');
        });
      });
    });
  });
}
