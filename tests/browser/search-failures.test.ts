/** Downloads of the search that fail or come late: each is told, can be tried again, and loses nothing that was typed. */
import { expect, test } from '../support/fixtures.ts';
import { dialog, results } from '../support/search.ts';

for (const file of [
  'app.*.js',
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
  // A phone has no Esc key.
  await dialog(page).getByRole('button', { name: 'Close search' }).click();
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('/');
  await page.unroute(/\/app\.[^/]*\.js/);
  await status.getByRole('button', { name: 'Try again' }).click();
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/24-/);
});

test('results follow the field where the address cannot be changed any more', async ({ page }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
  });
  await page.goto('/search/');
  await page.getByRole('searchbox', { name: 'Search the sections' }).fill('quantization');
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/24-/);
});

test('what is typed before the script is there is searched', async ({ page }) => {
  await page.route(/\/app\.[^/]*\.js$/, async (route) => {
    await page.getByRole('searchbox', { name: 'Search the sections' }).fill('quantization');
    await route.continue();
  });
  await page.goto('/search/?q=mamba');
  await expect(results(page).first()).toHaveAttribute('href', /\/sections\/24-/);
  await expect(page).toHaveURL(/\?q=quantization$/);
});

test('the chosen result stays the chosen one when the texts of the results come', async ({ page }) => {
  let send = () => {};
  const asked = new Promise<void>((resolve) => (send = resolve));
  await page.route(/\.pf_fragment/, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('quantization');
  await expect(results(page).nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = dialog(page).locator('[role=option][aria-selected=true]');
  const chosen = (await results(page).nth(1).getAttribute('href'))!;
  await expect(active).toHaveAttribute('href', chosen);
  send();
  await expect(dialog(page).locator('[data-subresult]').first()).toBeVisible();
  await expect(active).toHaveAttribute('href', chosen);
  await expect(dialog(page).getByRole('combobox')).toHaveAttribute(
    'aria-activedescendant',
    (await active.getAttribute('id'))!,
  );
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${chosen}`);
});

test('a result chosen among those for the first letters stays chosen when the others come, until more is typed', async ({
  page,
}) => {
  let send = () => {};
  const asked = new Promise<void>((resolve) => (send = resolve));
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('collapse');
  const section = results(page).and(page.locator('[href*="/sections/30-"]'));
  await expect(section).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.route(/\.pf_index/, async (route) => {
    await asked;
    await route.continue();
  });
  const former = await results(page).count();
  await page.keyboard.type(' quantization');
  const active = dialog(page).locator('[role=option][aria-selected=true]');
  do await page.keyboard.press('ArrowDown');
  while (!(await active.getAttribute('href'))!.includes('/sections/30-'));
  send();
  await expect(results(page)).not.toHaveCount(former);
  await expect(active).toHaveAttribute('href', /\/sections\/30-/);
  await page.keyboard.type(' ');
  await expect(active).toHaveCount(0);
});

test('storage that holds what is not ours takes no search away', async ({ page }) => {
  for (const visited of ['{"count":1}', 'null', '[1]', 'not JSON']) {
    await page.addInitScript((text) => localStorage.setItem('visited', text), visited);
    await page.goto('/search/?q=quantization');
    await expect(results(page).first(), visited).toHaveAttribute('href', /\/sections\/24-/);
  }
});
