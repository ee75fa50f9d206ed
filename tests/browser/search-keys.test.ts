/** Keys and pointer in the search dialog: how it opens, chooses and closes. */
import { expect, test } from '../support/fixtures.ts';
import { dialog, results } from '../support/search.ts';

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

test('on a keyboard of another script, too, and no key without a name is an error', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('/');
  // A browser sends such a key when it fills in a field.
  await page.evaluate(() => document.body.dispatchEvent(new Event('keydown', { bubbles: true })));
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }),
    ),
  );
  await expect(dialog(page)).toBeVisible();
  expect(errors).toEqual([]);
});

for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
  test(`the Enter key of an input method opens no result: ${JSON.stringify(composing)}`, async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.keyboard.type('quantization');
    await expect(results(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const taken = await dialog(page)
      .getByRole('combobox')
      .evaluate((field, init) => {
        const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
        return !field.dispatchEvent(key);
      }, composing);
    expect(taken).toBe(false);
  });
}

test('a click beside the dialog closes it; to select text or to scroll there does not, nor does the page move', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('quantization');
  const { x, y } = (await dialog(page).getByRole('combobox').boundingBox())!;
  await page.mouse.move(x + 60, y + 20);
  await page.mouse.down();
  await page.mouse.move(30, y + 20, { steps: 3 });
  await page.mouse.up();
  await expect(dialog(page)).toBeVisible();
  await page.mouse.wheel(0, 500);
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.mouse.click(30, y + 20);
  await expect(dialog(page)).toBeHidden();
});

test('a correction that is refused by keyboard leaves the focus in the field', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('transfromer');
  const instead = dialog(page).getByRole('button', { name: /^Search for/ });
  await expect(instead).toBeVisible();
  while (!(await instead.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(instead).toBeHidden();
  await expect(dialog(page).getByRole('combobox')).toBeFocused();
});
