import { expect, test } from '../support/fixtures.ts';
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
  for (const part of ['pagefind.js', 'pagefind-entry.json', '.pf_meta', 'wasm.en.pagefind', 'heads.json']) {
    expect(
      after.filter((path) => path.endsWith(part)),
      part,
    ).toHaveLength(1);
  }
  expect(after.filter((path) => /\/app\..*\.js$/.test(path))).toHaveLength(1);
  expect(after).toHaveLength(6);
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
  await page.goto('/search/?q=transfromer');
  const status = page.locator('main [data-search-status]');
  await expect(status).toContainText('Showing results for transformer');
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/28-/);
  await status.getByRole('button').click();
  await expect(status).toContainText('Nothing found for “transfromer”');
  await expect(page.getByRole('searchbox', { name: 'Search the sections' })).toHaveValue('transfromer');
});

test('a French query shows the French text, marked as French, with or without accents', async ({ page }) => {
  for (const word of ['élagage', 'elagage']) {
    await page.goto(`/search/?q=${word}`);
    await expect(results(page).first()).toHaveAttribute('href', /\/sections\/21-/);
    const french = word === 'élagage' ? '[data-result]' : '[data-kind=gloss]';
    const excerpt = page.locator(`main ${french} .excerpt`).first();
    await expect(excerpt).toHaveAttribute('lang', 'fr');
    await expect(excerpt.locator('mark').first()).toHaveText(/élagage/i);
    await expect(page.locator('[data-subresult][data-kind=gloss]').first()).toBeVisible();
  }
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
  const marks = () =>
    page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => (range as Range).toString()));
  await page.goto('/search/?q=GPTQ');
  await page.locator('[data-subresult]').first().click();
  await expect(page).toHaveURL(/\/sections\/24-[^?]*#/);
  await expect(page.locator('[data-search-marks]')).toContainText('“GPTQ”');
  // The word, in the forms that the text has: “GPTQ’s”.
  const marked = await marks();
  expect(marked).toContain('GPTQ');
  expect(marked.filter((mark) => !mark.startsWith('GPTQ'))).toEqual([]);
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await marks()).toEqual([]);
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await marks()).toEqual([]);
});

test('a result on the page that is open closes the dialog, and Back opens it again with its results', async ({
  page,
}) => {
  await page.goto('/sections/24-quantization/');
  await page.keyboard.press('/');
  await page.keyboard.type('GPTQ');
  const part = dialog(page).locator('[data-subresult]').first();
  await expect(part).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/#/);
  await page.goBack();
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).getByRole('combobox')).toHaveValue('GPTQ');
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/24-/);
});

test('a result that the address names already closes the dialog, and its words are marked', async ({ page }) => {
  await page.goto('/sections/24-quantization/');
  for (const visit of [1, 2]) {
    await page.keyboard.press('/');
    await dialog(page).getByRole('combobox').fill('GPTQ');
    await dialog(page).locator('[data-subresult]').first().click();
    await expect(page.locator('[data-search-marks]'), String(visit)).toBeVisible();
    await expect(dialog(page)).toBeHidden();
    await page.getByRole('button', { name: 'Clear' }).click();
  }
});

test('a result that is opened in another tab leaves no marks for a later visit here', async ({ page }) => {
  await page.goto('/sections/24-quantization/');
  await page.keyboard.press('/');
  // At once: results for its first letters would be replaced under the pointer.
  await dialog(page).getByRole('combobox').fill('GPTQ');
  await expect(dialog(page).locator('[data-subresult]').first()).toBeVisible();
  // That the tab opens is the browser's business: without a window Chromium does it nine times in ten.
  await results(page)
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  expect(await page.evaluate(() => sessionStorage.getItem('search-marks'))).toBeNull();
  await expect(dialog(page)).toBeVisible();
});

test('the empty search says what can be searched, with examples, topics and what was read last', async ({ page }) => {
  await page.goto('/sections/24-quantization/');
  await page.goto('/sections/30-model-collapse/');
  await page.goto('/');
  await page.keyboard.press('/');
  const hint = dialog(page).locator('[data-search-hint]');
  await expect(hint.getByRole('link', { name: 'Compression' })).toBeVisible();
  await expect(hint.getByRole('link', { name: /^30 · Model collapse: [^·]+$/ })).toHaveAttribute(
    'href',
    /\/sections\/30-/,
  );
  await expect(hint.locator('[lang=fr]')).toHaveCount(1);
  await hint.getByRole('link', { name: 'slide 24' }).click();
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/24-/);
  await page.goto('/search/');
  await expect(page.locator('main [data-search-hint]')).toBeVisible();
});

test('where nothing is found, near terms of the glossary are a way on', async ({ page }) => {
  await page.goto('/search/?q=quantagonal');
  const near = page.locator('main [data-search-status] a[href*="/glossary/#"]');
  await expect(near.first()).toBeVisible();
  const target = new URL((await near.first().getAttribute('href'))!, page.url()).hash.slice(1);
  await near.first().click();
  await expect(page.locator(`[id="${target}"]`)).toBeInViewport();
});

test('a long query is repeated cut, and apart from the sentence around it', async ({ page }) => {
  await page.goto(`/search/?q=${'zq'.repeat(200)}`);
  const echo = page.locator('main [data-search-status] bdi');
  await expect(echo).toHaveText(/^“(zq){40}…”$/);
  await page.goto(`/search/?q=transfromer${' quantization'.repeat(20)}`);
  await expect(page.locator('main [data-search-status] strong')).toHaveText(/^transformer( quantization){5} qua…$/);
});

test('a query never becomes markup', async ({ page }) => {
  const attack = '<img src=x onerror="document.title=1"> quantization';
  await page.goto(`/search/?q=${encodeURIComponent(attack)}`);
  await expect(page.locator('main [data-search-status]')).not.toBeEmpty();
  await expect(page.locator('main img')).toHaveCount(0);
  await page.goto(`/search/?q=${encodeURIComponent('<b>zzzzqqqq</b>')}`);
  await expect(page.locator('main [data-search-status]')).toContainText('“<b>zzzzqqqq</b>”');
});
