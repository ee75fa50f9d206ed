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
  await expect(page.locator('body')).toHaveCSS('background-color', night);
  await context.close();
});

const bars = (page: Page) =>
  page.locator('[name=theme-color]').evaluateAll((all) => all.map((meta) => (meta as HTMLMetaElement).content));

test('the browser’s own bars have the colour of the chosen theme, from before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const byTheme = { system: ['#fbf9f4', '#171512'], light: ['#fbf9f4', '#fbf9f4'], dark: ['#171512', '#171512'] };
  expect(await bars(page)).toEqual(byTheme.system);
  for (const theme of ['light', 'dark', 'system', 'light', 'dark'] as const) {
    await page.locator('[data-theme-switch]').click();
    expect(await bars(page)).toEqual(byTheme[theme]);
  }
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto('/glossary/');
  expect(await bars(page)).toEqual(byTheme.dark);
});

test('a theme chosen elsewhere holds in other windows, and on the page that Back leads to', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/glossary/');
  for (let times = 0; times < 2; times++) await other.locator('[data-theme-switch]').click();
  await expect.poll(() => background(page)).toBe(night);
  await expect(page.locator('[data-theme-switch]')).toHaveAttribute('aria-label', 'Theme: dark');

  // Tests run without the cache for Back, so a page that comes out of it is imitated: no event has told it anything.
  await page.evaluate(() => {
    localStorage.setItem('theme', 'light');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await background(page)).toBe(paper);
  expect(await bars(page)).toEqual(['#fbf9f4', '#fbf9f4']);
});

test('in the reader’s own colours, charts follow their ground and not the chosen theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  await page.goto('/sections/24-quantization/');
  const fill = () => page.evaluate(() => getComputedStyle(document.querySelector('svg.chart .m1')!).fill);
  const onBlack = await fill();
  await page.locator('[data-theme-switch]').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await fill()).toBe(onBlack);
});
