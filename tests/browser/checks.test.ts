import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';

const shown = (page: Page) => page.locator('.check:visible');
const choose = (page: Page, name: string, value: string) => page.locator(`[name=${name}][value=${value}]`).check();

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, bypassCSP: true });

  test('checks are chosen by verdict and by topic: as many are shown as the choice says, and no heading alone', async ({
    page,
  }) => {
    await page.goto('/checks/');
    for (const label of await page.locator('.check-filters label').all()) {
      await label.locator('input').check();
      const [, count] = /(\d+)\s*$/.exec((await label.textContent())!)!;
      await expect(shown(page)).toHaveCount(Number(count));
      const alone = page.locator('.check-group:visible:not(:has(.check:visible))');
      await expect(alone).toHaveCount(0);
      const [name, value] = [
        await label.locator('input').getAttribute('name'),
        await label.locator('input').inputValue(),
      ];
      await expect(page.locator('.check-rest')).toBeVisible({ visible: value !== 'all' });
      await choose(page, name!, 'all');
    }
    const all = await shown(page).count();
    await expect(page.getByRole('navigation', { name: 'On this page' })).toBeVisible();
    await choose(page, 'verdict', 'differs');
    await choose(page, 'topic', 'retrieval');
    await expect(page.getByRole('navigation', { name: 'On this page' })).toBeHidden();
    expect(await shown(page).count()).toBeLessThan(13);
    for (const check of await shown(page).all()) await expect(check).toHaveAttribute('data-verdict', 'differs');
    await page.getByRole('button', { name: `Show all ${all}` }).click();
    await expect(shown(page)).toHaveCount(all);
  });
});

test.describe('in browsers without :has()', () => {
  test.use({ bypassCSP: true });

  test('where a style sheet cannot ask what is chosen, no choice is shown', async ({ page }) => {
    await page.route(/\/checks\/$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replaceAll(/ selector\(:has\(\w+\)\)/g, ' selector(:unknown(a))'),
      });
    });
    await page.goto('/checks/');
    await expect(page.locator('.check-filters')).toBeHidden();
    await expect(page.locator('.check-rest')).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'On this page' })).toBeVisible();
  });
});

test('a check is a ruled row: its verdict in a left column, no card', async ({ page }) => {
  for (const [path, width] of [
    ['/sections/13-chain-of-thought/', 1440],
    ['/sections/13-chain-of-thought/', 768],
    ['/checks/', 1440],
    ['/checks/', 768],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    for (const check of (await page.locator('.check').all()).slice(0, 8)) {
      const [verdict, claim] = [
        await check.locator('.verdict').boundingBox(),
        await check.locator('.check-claim').boundingBox(),
      ];
      expect(verdict!.x + verdict!.width).toBeLessThan(claim!.x);
      await expect(check).toHaveCSS('border-left-width', '0px');
      await expect(check).toHaveCSS('border-top-width', '1px');
      await expect(check).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    }
  }
});

test('a section’s head and its row on the home page say how its checks came out', async ({ page }) => {
  await page.goto('/sections/13-chain-of-thought/');
  const count = async (verdict: string) => page.locator(`.prose .check[data-verdict=${verdict}]`).count();
  const [differ, agree] = [await count('differs'), await count('agrees')];
  const tally = page.locator('.section-head .tally');
  await expect(tally).toContainText(`${differ} differ`);
  await expect(tally).toContainText(`${agree} agree`);
  const words = (await tally.innerText()).trim();
  await tally.getByRole('link').click();
  await expect(page.locator('.check').first()).toBeInViewport();
  await page.goto('/');
  await expect(page.locator('.contents a[href*="/13-"] .tally')).toHaveText(words);
});
