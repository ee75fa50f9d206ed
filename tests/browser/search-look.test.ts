/** The search for readers who see it large, in colours of their own, or by other means. */
import type { Page } from '@playwright/test';
import { axe, expect, test } from '../support/fixtures.ts';
import { dialog, results } from '../support/search.ts';

/** The size of text that a reader has chosen in the browser's settings, in px; 16 is usual. */
async function setTextSize(page: Page, standard: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard } });
}

for (const width of [360, 768, 1440]) {
  test(`with text of twice the size nothing is cut off or out of reach, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await setTextSize(page, 32);
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.goto('/');
    expect(await beyond()).toBeLessThanOrEqual(0);
    await page.keyboard.press('/');
    await page.keyboard.type('quantization');
    await expect(results(page).first()).toBeInViewport();
    await expect(dialog(page).getByRole('button', { name: 'Close search' })).toBeInViewport({ ratio: 1 });
    await expect(dialog(page).getByRole('combobox')).toBeInViewport({ ratio: 1 });
    for (const address of ['/search/?q=quantization', '/sections/24-quantization/']) {
      await page.goto(address);
      await expect(page.locator('h1')).toBeVisible();
      expect(await beyond(), address).toBeLessThanOrEqual(0);
      await expect(page.locator('[data-theme-switch]')).toBeInViewport({ ratio: 1 });
    }
  });
}

test('fields have letters of 16 px or more, or Safari on phones enlarges the page', async ({ page }) => {
  await page.goto('/search/?q=mamba');
  const fields = page.locator('main :is(input:not([type=hidden]), select)');
  expect(await fields.count()).toBe(3);
  for (const field of await fields.all()) {
    expect(await field.evaluate((it) => parseFloat(getComputedStyle(it).fontSize))).toBeGreaterThanOrEqual(16);
  }
});

test('in forced colours the chosen result and the words found can be told', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('quantization');
  await expect(results(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const chosen = dialog(page).locator('[role=option][aria-selected=true]');
  await expect(chosen).toHaveCSS('outline-style', 'solid');
  await expect(chosen).toHaveCSS('outline-width', '2px');
  await expect(dialog(page).locator('mark').first()).toHaveCSS('text-decoration-line', 'underline');
});

test('dialog and results page have no accessibility errors, in light and dark', async ({ page }) => {
  test.slow();
  const faultless = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axe(page), colorScheme).toEqual([]);
    }
  };
  await page.goto('/search/?q=transfromer');
  await expect(results(page).first()).toBeVisible();
  await faultless();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await page.keyboard.press('/');
  await faultless();
  await page.keyboard.type('quantization');
  await expect(results(page).first()).toBeVisible();
  await faultless();
  const small = await dialog(page)
    .locator('a, button, input')
    .evaluateAll((targets) => targets.filter((target) => target.getBoundingClientRect().height < 44).length);
  expect(small).toBe(0);
});
