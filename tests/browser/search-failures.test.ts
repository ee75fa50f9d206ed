/** Downloads of the search that fail: each is told, and can be tried again. */
import { expect, test } from '../support/fixtures.ts';
import { dialog, results } from '../support/search.ts';

for (const file of [
  'pagefind.js',
  'pagefind-entry.json',
  '*.pf_meta',
  'wasm.en.pagefind',
  '*.pf_index',
  '*.pf_fragment',
  'heads.json',
]) {
  test(`a failed download of ${file} is told, and tried again`, async ({ page }) => {
    const address = new RegExp(`/${file.replaceAll('.', '\\.').replace('*', '[^/]*')}(\\?|$)`);
    await page.route(address, (route) => route.abort());
    await page.goto('/search/?q=quantization');
    const status = page.locator('main [data-search-status]');
    await expect(status).toContainText('could not be loaded');
    await page.unroute(address);
    await status.getByRole('button', { name: 'Try again' }).click();
    await expect(results(page).first()).toHaveAttribute('href', /\/sections\/24-/);
    await expect(page.locator('main mark').first()).toBeVisible();
  });
}

test('a failed download of the search’s own script is told in the dialog, and a fresh page tries again', async ({
  page,
}) => {
  await page.route(/\/app\.[^/]*\.js/, (route) => route.abort());
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('quantization');
  const status = dialog(page).locator('[data-search-status]');
  await expect(status).toContainText('could not be loaded');
  await page.unroute(/\/app\.[^/]*\.js/);
  await status.getByRole('button', { name: 'Try again' }).click();
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/24-/);
});

test('on the results page it is told as well', async ({ page }) => {
  await page.route(/\/app\.[^/]*\.js/, (route) => route.abort());
  await page.goto('/search/?q=quantization');
  const status = page.locator('main [data-search-status]');
  await expect(status).toContainText('could not be loaded');
  await page.unroute(/\/app\.[^/]*\.js/);
  await status.getByRole('button', { name: 'Try again' }).click();
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/24-/);
});
