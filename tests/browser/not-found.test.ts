import { expect, test } from '../support/fixtures.ts';

test('a broken address keeps its words in the search field', async ({ page }) => {
  const response = await page.goto('/sections/modle-collapse/');
  expect(response!.status()).toBe(404);
  await expect(page.locator('#page-q')).toHaveValue('modle collapse');
  await page.locator('#page-q').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=modle\+collapse/);
});
