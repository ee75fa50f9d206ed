import { expect, test } from '../support/fixtures.ts';

test.use({ javaScriptEnabled: false, bypassCSP: true });

test('without JavaScript glosses are readable, in the margin and folded', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/sections/24-quantization/');
  await expect(page.locator('.gloss-body').first()).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.locator('.gloss-body').first()).toBeHidden();
  await page.locator('.gloss summary').first().click();
  await expect(page.locator('.gloss-body').first()).toBeVisible();
});

test('without JavaScript the search field leads to a page that points to topics and glossary', async ({ page }) => {
  await page.goto('/');
  await page.locator('#home-q').fill('quantization');
  await page.locator('#home-q').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=quantization/);
  await expect(page.locator('main noscript a, main .search-status a').first()).toHaveText('topics');
  await expect(page.locator('main .search-filters')).toBeHidden();
  for (const control of await page.locator('.needs-script').all()) await expect(control).toBeHidden();
});

test('without JavaScript the contents open, and a short link leads to its section', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/24/');
  await expect(page).toHaveURL(/\/sections\/24-quantization\/$/);
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(page.locator('#site-nav')).toBeVisible();
});

test('nothing is shown that needs JavaScript, also where the style sheet cannot ask for it (Chrome before 120)', async ({
  page,
}) => {
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('(scripting:none)', '(unknown)') });
  });
  for (const path of ['/search/', '/sections/24-quantization/']) {
    await page.goto(path);
    expect(await page.locator('.needs-script').count()).toBeGreaterThan(2);
    for (const control of await page.locator('.needs-script').all()) await expect(control).toBeHidden();
  }
});
