/** What Pagefind lists below the pages: terms, figures, checks, news and sources. */
import { axe, expect, test } from '../support/fixtures.ts';
import { dialog, results } from '../support/search.ts';

test('below the pages, Pagefind lists terms, news and sources, labelled, each with a link that leads to it', async ({
  page,
}) => {
  await page.goto('/search/?q=quantization');
  const records = page.locator('main [data-record]');
  await expect(records.first()).toBeVisible();
  const kinds = await records.evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.kind));
  expect([...new Set(kinds)]).toEqual(['term', 'check', 'update', 'source']);
  await expect(records.first().locator('.result-kind')).toHaveText('Term');
  await expect(records.first().locator('.excerpt')).toHaveAttribute('lang', 'fr');
  // A record never stands above the pages, nor counts as one.
  const first = await page.locator('main').locator('[data-result], [data-record]').first().getAttribute('href');
  expect(first).toMatch(/\/sections\/24-/);
  const source = records.and(page.locator('[data-kind=source]')).first();
  const target = (await source.getAttribute('href'))!.split('#')[1]!;
  await source.click();
  await expect(page.locator(`[id="${target}"]`)).toBeInViewport();
});

test('an author whom no page names is found among the sources, in the dialog too', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('Casco-Rodriguez');
  const record = dialog(page).locator('[data-record]');
  await expect(record).toContainText('Self-Consuming Generative Models Go MAD');
  await expect(dialog(page).locator('[data-search-status]')).toContainText('No page has “Casco-Rodriguez”');
  await expect(dialog(page).getByRole('combobox')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(record).toHaveAttribute('aria-selected', 'true');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sources\/#alemohammad2023mad$/);
});

test('the dialog does not load Pagefind when pages answer, and leads to the page that does', async ({
  page,
  traffic,
}) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('quantization');
  await expect(results(page).first()).toBeVisible();
  await page.waitForTimeout(1000);
  expect((await traffic.list()).filter(({ url }) => url.includes('/pagefind/'))).toEqual([]);
  await dialog(page).getByRole('option', { name: 'Terms, news and sources as well' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=quantization$/);
  await expect(page.locator('main [data-record]').first()).toBeVisible();
});

test('nothing is listed that only begins like a word that nobody knows', async ({ page }) => {
  await page.goto('/search/?q=Siahkoohi');
  await expect(page.locator('main [data-search-status]')).toContainText('Nothing found');
  await page.waitForTimeout(1500);
  await expect(page.locator('[data-record]')).toHaveCount(0);
});

test('a filtered search lists no records, for they have no topic', async ({ page }) => {
  await page.goto('/search/?q=quantization&topic=compression');
  await expect(results(page).first()).toBeVisible();
  await page.waitForTimeout(1500);
  await expect(page.locator('[data-record]')).toHaveCount(0);
});
