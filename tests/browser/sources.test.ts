import type { Page } from '@playwright/test';
import { axe, clipboard, expect, test } from '../support/fixtures.ts';

const path = '/sources/';
const source = (page: Page) => page.locator('#phi3');
const button = (page: Page) => source(page).getByRole('button', { name: 'Copy the link to this source' });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

test.describe('the button that copies the link to a source', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('shows on hover and moves nothing; it copies the address, and a title with it', async ({ page, site }) => {
    await page.goto(path);
    await expect(button(page)).toHaveCSS('opacity', '0');
    await source(page).scrollIntoViewIfNeeded();
    const before = await source(page).boundingBox();
    await source(page).hover();
    await expect(button(page)).toHaveCSS('opacity', '1');
    expect(await source(page).boundingBox()).toEqual(before);
    await button(page).click();
    await expect(said(page, 'Link copied')).toBeVisible();
    const address = new URL(`${path}#phi3`, site.url).href;
    expect(await clipboard(page)).toBe(address);
    expect(page.url()).toBe(address);

    await page.locator('.copy-menu').getByRole('button', { name: 'Markdown' }).click();
    await expect(said(page, 'Markdown copied')).toBeVisible();
    const title = 'Phi-3 Technical Report: A Highly Capable Language Model Locally on Your Phone';
    expect(await clipboard(page)).toBe(`[${title} · Sources](${address})`);
    expect(await axe(page)).toEqual([]);
  });

  test('is shown by the Tab key after the links of its source, and works by Enter', async ({ page }) => {
    await page.goto(path);
    await source(page).getByRole('link').last().focus();
    await page.keyboard.press('Tab');
    await expect(button(page)).toBeFocused();
    await expect(button(page)).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    await expect(said(page, 'Link copied')).toBeVisible();
    expect(await clipboard(page)).toMatch(/\/sources\/#phi3$/);
  });

  test.describe('on a touch screen', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

    test('is there without hovering, and large enough to tap', async ({ page }) => {
      await page.goto(path);
      await expect(button(page)).toHaveCSS('opacity', '1');
      const box = (await button(page).boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      await button(page).tap();
      await expect(said(page, 'Link copied')).toBeVisible();
    });
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button that does nothing', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  });
});
