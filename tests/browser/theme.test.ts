import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';

const paper = 'rgb(251, 249, 244)';
const night = 'rgb(23, 21, 18)';
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('the theme follows the system, can be switched, and is remembered before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  expect(await background(page)).toBe(paper);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).toBe(night);

  const button = page.locator('[data-theme-switch]');
  await button.click();
  await expect(button).toHaveAttribute('aria-label', 'Theme: light');
  expect(await background(page)).toBe(paper);

  // The script in the head sets it: scripts of the body never run here.
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto('/sections/24-quantization/');
  expect(await background(page)).toBe(paper);
});

test('without JavaScript the theme follows the system and no dead switch is shown', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark', baseURL: site.url });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('[data-theme-switch]')).toBeHidden();
  const header = await page.locator('body').screenshot();
  expect(header.length).toBeGreaterThan(1000);
  await context.close();
});
