import type { Page } from '@playwright/test';
import { clipboard, expect, test } from '../support/fixtures.ts';

const section = '/sections/24-quantization/';
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.skip(({ browserName }) => browserName !== 'chromium', 'Only Chromium lets a test read the clipboard.');

test.describe('where a click may copy only before anything is awaited, as in Safari', () => {
  test.beforeEach(async ({ page }) => {
    // What is fetched after the click comes later than its end.
    for (const pattern of [/copy-(link|text)/, /\.bib$/]) {
      await page.route(pattern, async (route) => {
        await new Promise((go) => setTimeout(go, 300));
        await route.continue();
      });
    }
    await page.addInitScript(() => {
      let clicked = false;
      addEventListener(
        'click',
        () => {
          clicked = true;
          setTimeout(() => (clicked = false));
        },
        true,
      );
      for (const name of ['write', 'writeText'] as const) {
        const own = Clipboard.prototype[name] as (data: unknown) => Promise<void>;
        Clipboard.prototype[name] = function (this: Clipboard, data: unknown) {
          return clicked ? own.call(this, data) : Promise.reject(new DOMException('no click', 'NotAllowedError'));
        };
      }
    });
  });

  test('the first click on a link copies it', async ({ page }) => {
    await page.goto(section);
    await page.locator('.heading .anchor[href="#limits"]').dispatchEvent('click');
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
    expect(await clipboard(page)).toContain(`${section}#limits`);
    await page.getByRole('button', { name: 'Markdown' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Markdown copied' })).toBeVisible();
    expect(await clipboard(page)).toMatch(/^\[Limits.*#limits\)$/);
  });

  test('so does the first on the TeX of an equation, and on each form of a citation', async ({ page }) => {
    await page.goto(section);
    await page.locator('[data-copy-tex]').first().dispatchEvent('click');
    await expect(page.getByRole('status').filter({ hasText: 'TeX copied' })).toBeVisible();
    expect(await clipboard(page)).toContain('\\');
    const said = page.locator('[data-citation] [role=status]').first();
    await page.locator('[data-copy-text$=".bib"]').first().dispatchEvent('click');
    await expect(said).toHaveText('Copied');
    expect(await clipboard(page)).toMatch(/^@\w+\{[\s\S]*\}$/);
    await expect(said).toHaveText('', { timeout: 5000 });
    await page.locator('[data-copy-text]').first().dispatchEvent('click');
    await expect(said).toHaveText('Copied');
    expect(await clipboard(page)).toMatch(/\(accessed \d+ \w+ \d{4}\)\.$/);
  });

  test('a file that does not come is told', async ({ page }) => {
    await page.route(/\.bib$/, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.goto(section);
    await page.locator('[data-copy-text$=".bib"]').first().click();
    await expect(page.locator('[data-citation] [role=status]').first()).toHaveText(/^Not copied/);
  });
});

test('where the script of a link does not come, the link leads to its place', async ({ page }) => {
  await page.route(/\/copy-link\.[^/]*\.js$/, (route) => route.abort());
  await page.goto(section);
  await page.locator('.heading .anchor[href="#limits"]').click();
  await expect(page).toHaveURL(/#limits$/);
});

test('what a click on a link needs is fetched when the pointer or the focus comes, and not before', async ({
  page,
  traffic,
}) => {
  const fetched = async () => (await traffic.list()).filter(({ url }) => /copy-(link|text)/.test(url)).length;
  await page.goto(section, { waitUntil: 'networkidle' });
  expect(await fetched()).toBe(0);
  await page.locator('.heading .anchor').first().hover();
  await expect.poll(fetched).toBe(1);
  await page.locator('[data-copy-text]').first().focus();
  await expect.poll(fetched).toBe(2);
});

/** Selects from the first to the last of some elements, and copies with the keyboard. */
async function copy(page: Page, selector: string, whole = true): Promise<string> {
  const loaded = page.waitForResponse(/copied-formulas/);
  await page.evaluate(
    ([selector, whole]) => {
      const all = document.querySelectorAll(selector);
      const [first, last] = [all[0]!, all[all.length - 1]!];
      const range = document.createRange();
      range.setStartBefore(first);
      range.setEndAfter(last);
      if (!whole) {
        const glyph = document.createTreeWalker(first.querySelector('.katex-html')!, NodeFilter.SHOW_TEXT).nextNode()!;
        range.setEnd(glyph, 1);
      }
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    },
    [selector, whole] as const,
  );
  await loaded;
  await page.waitForTimeout(100);
  await page.keyboard.press('ControlOrMeta+c');
  return clipboard(page);
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

test('what is copied holds each formula once, as TeX, and its paragraphs apart', async ({ page }) => {
  await page.goto(section);
  const copied = await copy(page, '.prose > p:has(.katex)');
  const { formulas, signs, paragraphs } = await page.evaluate(() => {
    const selected = getSelection()!.getRangeAt(0).cloneContents();
    const paragraphs = selected.querySelectorAll('p').length;
    const all = [...selected.querySelectorAll('.katex')].map((formula) => ({
      tex: formula.querySelector('annotation')!.textContent,
      sign: formula.parentElement!.matches('.katex-display') ? '$$' : '$',
    }));
    for (const formula of selected.querySelectorAll('.katex')) formula.remove();
    return { formulas: all, signs: selected.textContent.split('$').length - 1, paragraphs };
  });
  expect(formulas.length).toBeGreaterThan(10);
  for (const { tex, sign } of formulas) expect(spaced(copied)).toContain(spaced(sign + tex.trim() + sign));
  const own = formulas.reduce((sum, { tex, sign }) => sum + 2 * sign.length + tex.split('$').length - 1, 0);
  expect(copied.split('$').length - 1).toBe(own + signs);
  expect(copied.split(/\n+/).length).toBeGreaterThanOrEqual(paragraphs / 2);
  expect(copied).not.toContain('#');
});

test('numerals that call sources stay out of what is copied, with formulas in it or without', async ({ page }) => {
  await page.goto(section);
  for (const selector of ['.prose > p:has(.katex):has(sup.cites)', '.prose > p:not(:has(.katex)):has(sup.cites)']) {
    const paragraph = page.locator(selector).first();
    const [before, after] = await paragraph.evaluate((it) => {
      const mark = it.querySelector('sup.cites')!;
      return [mark.previousSibling!.textContent!.slice(-12), mark.nextSibling?.textContent?.slice(0, 8) ?? ''];
    });
    await paragraph.evaluate((it) => getSelection()!.selectAllChildren(it));
    await page.waitForTimeout(300);
    await page.keyboard.press('ControlOrMeta+c');
    expect(spaced(await clipboard(page)), selector).toContain(spaced(before + after));
  }
});

test('a formula of which a part is selected is copied whole', async ({ page }) => {
  await page.goto(section);
  const [tex] = await page.locator('.equation annotation').allTextContents();
  expect(spaced(await copy(page, '.equation:has(annotation)', false))).toContain(spaced(`$$${tex!.trim()}$$`));
});
