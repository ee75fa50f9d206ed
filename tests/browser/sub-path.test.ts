import { expect, test } from '../support/fixtures.ts';

/** Built by `npm run build:sub-path` beside the site at the root. */
test.use({ siteOptions: { root: 'dist-sub', base: '/companion/' } });

test('under a sub-path pages, short links, fonts and search work, and nothing is missing', async ({
  page,
  traffic,
}) => {
  await page.goto('./24/');
  await expect(page).toHaveURL(/\/companion\/sections\/24-quantization\/$/);
  await page.locator('a[rel=next]').click();
  await expect(page).toHaveURL(/\/companion\/sections\/25-/);
  await page.goto('./search/?q=quantization');
  const first = page.locator('[data-result]').first();
  await expect(first).toHaveAttribute('href', /^\/companion\/sections\/24-/);
  await first.click();
  await expect(page.locator('article')).toHaveAttribute('data-section', '24');
  const failed = (await traffic.list()).filter(({ status }) => status >= 400);
  expect(failed).toEqual([]);
});
