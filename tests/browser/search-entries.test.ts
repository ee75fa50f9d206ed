/** Entries of the glossary and the sources, below the pages. */
import { axe, expect, test } from '../support/fixtures.ts';
import { dialog } from '../support/search.ts';

test('below the pages, terms and sources are listed, labelled, each with a link that leads to it', async ({ page }) => {
  await page.goto('/search/?q=quantization');
  const entries = page.locator('main [data-record]');
  await expect(entries.first()).toBeVisible();
  const kinds = await entries.evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.kind));
  expect([...new Set(kinds)]).toEqual(['term', 'source']);
  await expect(entries.first().locator('.result-kind')).toHaveText('Term');
  await expect(entries.first().locator('.excerpt')).toHaveAttribute('lang', 'fr');
  // An entry never stands above the pages, nor counts as one.
  const first = await page.locator('main').locator('[data-result], [data-record]').first().getAttribute('href');
  expect(first).toMatch(/\/sections\/24-/);
  await expect(page.locator('main [role=status]')).toHaveText(/results?, and \d entries/);
  const source = entries.and(page.locator('[data-kind=source]')).first();
  const target = (await source.getAttribute('href'))!.split('#')[1]!;
  await source.click();
  await expect(page.locator(`[id="${target}"]`)).toBeInViewport();
});

test('an author whom no page names is found among the sources, in the dialog too', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('Casco-Rodriguez');
  const entry = dialog(page).locator('[data-record]');
  await expect(entry).toContainText('Self-Consuming Generative Models Go MAD');
  await expect(dialog(page).locator('[data-search-status]')).toContainText('No page has “Casco-Rodriguez”');
  await expect(dialog(page).getByRole('combobox')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(entry).toHaveAttribute('aria-selected', 'true');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sources\/#alemohammad2023mad$/);
});

test('a filtered search lists no entries, for they have no topic', async ({ page }) => {
  await page.goto('/search/?q=quantization&topic=compression');
  await expect(page.locator('[data-subresult]').first()).toBeVisible();
  await expect(page.locator('[data-record]')).toHaveCount(0);
});
