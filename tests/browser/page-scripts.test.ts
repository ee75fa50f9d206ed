import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';

const section = '/sections/24-quantization/';

/** What the scripts of a page add is there: the switch of themes, search, the reader's day in the citation. */
async function works(page: Page): Promise<void> {
  await page.locator('[data-theme-switch]').click();
  await expect(page.locator('[data-theme-switch]')).toHaveAttribute('aria-label', 'Theme: light');
  await expect(page.locator('[data-today]').first()).not.toHaveText('[day]');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
}

for (const hash of ['#100%', '#limits%', '#%E0%A4%A']) {
  test(`an address with the malformed fragment ${hash} leaves the page’s scripts working`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(section + hash);
    await works(page);
    await page.keyboard.press('Escape');
    await page.evaluate((next) => (location.hash = next), `${hash}%`);
    await page.locator('main .prose a[data-copy-link]:visible').first().click();
    await expect(page.locator('.copy-menu')).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('a script that fails on a page stops no other one', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  // Glosses and previews ask for it, and come before the others.
  await page.addInitScript(() => {
    window.matchMedia = () => {
      throw new Error('There is no matchMedia here.');
    };
  });
  await page.goto(section);
  await works(page);
  expect(new Set(errors)).toEqual(new Set(['There is no matchMedia here.']));
});
