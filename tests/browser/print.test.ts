import { expect, test } from '../support/fixtures.ts';

test('on paper: the text, the glosses, the addresses of sources; no navigation', async ({ page }) => {
  await page.goto('/sections/24-quantization/');
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.site-header', '.site-nav', '.site-footer', '.prev-next']) {
    await expect(page.locator(gone).first()).toBeHidden();
  }
  await expect(page.locator('.gloss-body').first()).toBeVisible();
  const after = await page
    .locator('.sources a[href^=http]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain('https://');
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(20_000);
});
