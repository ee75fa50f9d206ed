import type { Page } from '@playwright/test';
import { axe, expect, test } from '../support/fixtures.ts';
import { dialog, results } from '../support/search.ts';

test('nothing of the search is loaded before intent; hovering its button fetches script and index side by side', async ({
  page,
  traffic,
}) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  const before = (await traffic.list()).map(({ url }) => url);
  expect(before.filter((url) => /\/search\/|pagefind|\/app\./.test(url))).toEqual([]);
  traffic.clear();
  await page.locator('[data-search-open]').hover();
  await page.waitForLoadState('networkidle');
  const after = (await traffic.list()).map(({ url }) => new URL(url).pathname);
  expect(after.filter((path) => path.endsWith('core.json'))).toHaveLength(1);
  expect(after.filter((path) => /\/app\..*\.js$/.test(path))).toHaveLength(1);
  expect(after).toHaveLength(2);
});

test('the slash opens the dialog at once, arrow keys choose, Enter opens', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const field = dialog(page).getByRole('combobox');
  await expect(field).toBeFocused();
  await page.keyboard.type('model collapse');
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/30-/);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  const active = dialog(page).locator('[role=option][aria-selected=true]');
  await expect(active).toHaveAttribute('id', (await field.getAttribute('aria-activedescendant'))!);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sections\/30-[^?#]*$/);
});

test('Back from a result returns to the same results in the dialog', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('quantization');
  await results(page).first().click();
  await expect(page).toHaveURL(/\/sections\/24-/);
  await page.goBack();
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).getByRole('combobox')).toHaveValue('quantization');
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/24-/);
});

test('Esc closes, and the words typed are still there when it opens again', async ({ page }) => {
  await page.goto('/');
  await page.locator('[data-search-open]').click();
  await page.keyboard.type('mamba');
  await expect(results(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('[data-search-open]')).toBeFocused();
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('combobox')).toHaveValue('mamba');
});

test('a typing error is corrected, said, and can be undone', async ({ page }) => {
  await page.goto('/search/?q=quantizaton');
  const status = page.locator('main [data-search-status]');
  await expect(status).toContainText('Showing results for quantization');
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/24-/);
  await status.getByRole('button').click();
  await expect(status).toContainText('Nothing found for “quantizaton”');
  await expect(page.getByRole('searchbox', { name: 'Search the sections' })).toHaveValue('quantizaton');
});

test('a French query shows the French text, marked as French, with or without accents', async ({ page }) => {
  for (const word of ['élagage', 'elagage']) {
    await page.goto(`/search/?q=${word}`);
    await expect(results(page).first()).toHaveAttribute('href', /\/sections\/21-/);
    const excerpt = results(page).first().locator('.excerpt');
    await expect(excerpt).toHaveAttribute('lang', 'fr');
    // The definition of the word itself; without accents, no sign of French, a gloss that uses it.
    if (word === 'élagage') await expect(excerpt).toHaveText(/^Suppression/);
    else await expect(excerpt.locator('mark').first()).toHaveText(/élagage/i);
    await expect(page.locator('[data-subresult][data-kind=gloss]').first()).toContainText('élagage');
  }
});

test('the words of a French gloss are not shown twice', async ({ page }) => {
  await page.goto('/search/?q=données+contaminées');
  const first = page.locator('main .result-item').first();
  await expect(first.locator('[data-result] .excerpt[lang=fr] mark').first()).toHaveText('données');
  await expect(first.locator('[data-kind=gloss]')).toHaveText(/contamination des données$/);
});

test('each page stands once; parts are nested and labelled', async ({ page }) => {
  await page.goto('/search/?q=quantization');
  await expect(page.locator('[data-subresult] .excerpt').first()).not.toBeEmpty();
  const paths = await results(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(new Set(paths).size).toBe(paths.length);
  const term = page.locator('[data-subresult][data-kind=gloss]').first();
  await expect(term).toContainText('Term');
  await expect(term.locator('.excerpt')).toHaveAttribute('lang', 'fr');
});

test('filters stand in the address, and narrow the results', async ({ page }) => {
  await page.goto('/search/?q=mamba&topic=compression');
  await expect(page.getByLabel('Topic')).toHaveValue('compression');
  await expect(results(page).first()).toBeVisible();
  await page.getByLabel('Part').selectOption('introduction');
  await expect(page).toHaveURL(/topic=compression&part=introduction/);
  await expect(page.locator('main [data-search-status]')).toContainText('Nothing found');
  await page.getByRole('link', { name: 'Search everywhere' }).click();
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/2[678]-/);
});

test('words of the query are marked on the page reached, and can be cleared', async ({ page }) => {
  await page.goto('/search/?q=GPTQ');
  await page.locator('[data-subresult]').first().click();
  await expect(page).toHaveURL(/\/sections\/24-[^?]*#/);
  await expect(page.locator('mark[data-search-mark]').first()).toHaveText('GPTQ');
  const text = await page.locator('article').innerText();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.locator('mark[data-search-mark]')).toHaveCount(0);
  expect(await page.locator('article').innerText()).toBe(text);
  await page.reload();
  await expect(page.locator('mark[data-search-mark]')).toHaveCount(0);
});

test('a phrase in quotation marks is found as it stands', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('"chain of thought"')}`);
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/13-/);
  await page.goto(`/search/?q=${encodeURIComponent('"thought of chain"')}`);
  await expect(page.locator('main [data-search-status]')).toContainText('Nothing found');
});

test('a query never becomes markup', async ({ page }) => {
  const attack = '<img src=x onerror="document.title=1"> quantization';
  await page.goto(`/search/?q=${encodeURIComponent(attack)}`);
  await expect(page.locator('main [data-search-status]')).not.toBeEmpty();
  await expect(page.locator('main img')).toHaveCount(0);
  await page.goto(`/search/?q=${encodeURIComponent('<b>zzzzqqqq</b>')}`);
  await expect(page.locator('main [data-search-status]')).toContainText('“<b>zzzzqqqq</b>”');
});

test('an index that cannot be loaded is said, and tried again', async ({ page }) => {
  await page.route('**/search/core.json', (route) => route.abort());
  await page.goto('/search/?q=quantization');
  const status = page.locator('main [data-search-status]');
  await expect(status).toContainText('could not be loaded');
  await page.unroute('**/search/core.json');
  await status.getByRole('button', { name: 'Try again' }).click();
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/24-/);
});

test('the number of results is announced', async ({ page }) => {
  await page.goto('/search/?q=embeddings');
  await expect(page.locator('main [role=status]')).toHaveText(/\d+ results?/);
});

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

for (const scheme of ['light', 'dark'] as const) {
  test(`dialog and results page have no accessibility faults, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto('/search/?q=quantizaton');
    await expect(results(page).first()).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/');
    await page.keyboard.press('/');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.type('quantization');
    await expect(results(page).first()).toBeVisible();
    expect(await axe(page)).toEqual([]);
    const small = await dialog(page)
      .locator('a, button, input')
      .evaluateAll((targets) => targets.filter((target) => target.getBoundingClientRect().height < 44).length);
    expect(small).toBe(0);
  });
}
