import type { Page } from '@playwright/test';
import { axe, clipboard, expect, test } from '../support/fixtures.ts';

const section = '/sections/24-quantization/';
const menu = (page: Page) => page.locator('.copy-menu');
/** Every kind of place, by the link to it. */
const kinds = ['.heading', '.claim', '.figure', '.equation', '.gloss', '.check', '.update'];
const control = (page: Page, kind: string) => page.locator(`${kind} [data-copy-link]`).first();

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.describe('the link to a place', () => {
  test('one click copies it, and the page stays where it is; as Markdown and HTML it has a title', async ({
    page,
    site,
  }) => {
    test.slow();
    await page.goto(section);
    const title = 'Quantization: fewer bits per weight';
    const expected: Record<string, RegExp> = {
      '.heading': new RegExp(`^What the report says · ${title}$`),
      '.claim': /^In a broad test of Llama 3\.1, [^#@]{40,}\.$/,
      '.figure': new RegExp(`^\\S.{10,90} · ${title}$`),
      '.equation': new RegExp(`^Equation \\(1\\) · ${title}$`),
      '.gloss': new RegExp(`^quantization.* · ${title}$`, 'i'),
      '.check': /^\S.{10,}[^#]$/,
      '.update': new RegExp(`^\\d.*20\\d\\d · ${title}$`),
    };
    for (const kind of kinds) {
      const link = control(page, kind);
      const id = await link.evaluate((element: HTMLAnchorElement) => element.hash);
      await expect(page.locator(id)).toHaveCount(1);
      await link.scrollIntoViewIfNeeded();
      await page.locator(kind).first().hover();
      const before = await page.evaluate(() => scrollY);
      await link.click();
      await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
      expect(await clipboard(page)).toBe(new URL(section + id, site.url).href);
      expect(await page.evaluate(() => scrollY), kind).toBe(before);
      expect(new URL(page.url()).hash).toBe(id);

      await menu(page).getByRole('button', { name: 'Markdown' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Markdown copied' })).toBeVisible();
      const [, words, address] = /^\[(.+)\]\((.+)\)$/.exec(await clipboard(page))!;
      expect(words, kind).toMatch(expected[kind]!);
      expect(address).toBe(page.url());
      await menu(page).getByRole('button', { name: 'HTML' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'HTML copied' })).toBeVisible();
      expect(await clipboard(page)).toBe(`<a href="${address}">${words}</a>`);
      await page.keyboard.press('Escape');
      await expect(menu(page)).toBeHidden();
    }
  });

  test('works by keyboard: it shows on focus, Enter copies, Tab leads to the forms, Escape closes', async ({
    page,
  }) => {
    await page.goto(section);
    const link = page.locator('.heading .anchor[href="#limits"]');
    await page.locator('#limits').evaluate((heading) => {
      heading.tabIndex = -1;
      heading.focus();
    });
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await expect(link).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    await expect(menu(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(menu(page).getByRole('button', { name: 'Markdown' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboard(page)).toMatch(/^\[/);
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeHidden();
  });

  test('moves nothing when it shows, and is at least 24 pixels wide and high', async ({ page }) => {
    await page.goto(section);
    for (const kind of kinds) {
      const whole = page
        .locator(kind)
        .filter({ has: page.locator('[data-copy-link]') })
        .first();
      await page.mouse.move(0, 0);
      const before = await whole.boundingBox();
      await whole.hover();
      const box = (await control(page, kind).boundingBox())!;
      expect(box.width, kind).toBeGreaterThanOrEqual(24);
      expect(box.height, kind).toBeGreaterThanOrEqual(24);
      expect((await whole.boundingBox())!.height, kind).toBe(before!.height);
    }
  });

  test('without a clipboard it is in the address bar, and we say so', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = navigator.clipboard.write = () => Promise.reject(new Error('refused'));
    });
    await page.goto(section);
    await page.locator('.heading .anchor[href="#limits"]').click();
    await expect(page.getByRole('status').filter({ hasText: 'address bar' })).toBeVisible();
    expect(new URL(page.url()).hash).toBe('#limits');
  });

  test('the menu has no accessibility violation, in light and dark', async ({ page }) => {
    await page.goto(section);
    await page.locator('.gloss').first().hover();
    await control(page, '.gloss').click();
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axe(page)).toEqual([]);
    }
  });
});

test('a formula’s TeX can be copied', async ({ page }) => {
  await page.goto(section);
  await page.locator('.equation').nth(1).hover();
  await page.getByRole('button', { name: 'TeX of equation 2' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'TeX copied' })).toBeVisible();
  expect(await clipboard(page)).toMatch(/^M \\approx \\frac\{P\\,b_\{\\text\{eff\}\}\}\{8\}/);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
]) {
  test(`at ${viewport.width} px a link lands on its place below the header, marked, and moves no line`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto(section);
    for (const kind of kinds) {
      const hash = await control(page, kind).evaluate((link: HTMLAnchorElement) => link.hash);
      const place = page.locator(hash);
      const height = () => place.evaluate((element) => element.getBoundingClientRect().height);
      await page.evaluate(() => (location.hash = ''));
      // A gloss that a link leads to opens, on a phone: open it before to compare.
      if (kind === '.gloss')
        await place.locator('details').evaluate((gloss: HTMLDetailsElement) => (gloss.open = true));
      const before = await height();
      await page.evaluate((fragment) => (location.hash = fragment), hash);
      const header = (await page.locator('.site-header').boundingBox())!;
      await expect
        .poll(async () => (await place.boundingBox())!.y, hash)
        .toBeGreaterThanOrEqual(header.y + header.height);
      await expect(place).toBeInViewport();
      expect(await height(), hash).toBe(before);
      if (kind === '.heading') continue;
      const look = await place.evaluate((element) => {
        const { boxShadow, backgroundColor } = getComputedStyle(element);
        return boxShadow + backgroundColor;
      });
      expect(look, hash).not.toBe('nonergba(0, 0, 0, 0)');
    }
  });
}

test('a link to a closed gloss opens it on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${section}#gloss-quantization`);
  await expect(page.locator('#gloss-quantization .gloss-body')).toBeVisible();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('the controls are there without hovering, large enough to tap, and a tap copies', async ({ page }) => {
    await page.goto(section);
    for (const kind of kinds.filter((kind) => kind !== '.gloss')) {
      const link = control(page, kind);
      // That of a sentence comes with a tap on the sentence.
      if (kind === '.claim') await page.locator(kind).first().tap();
      await expect(link).toHaveCSS('opacity', '1');
      const box = (await link.boundingBox())!;
      expect(Math.min(box.width, box.height), kind).toBeGreaterThanOrEqual(24);
    }
    await page.locator('.claim').first().tap();
    await control(page, '.claim').tap();
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
    const form = (await menu(page).getByRole('button', { name: 'HTML' }).boundingBox())!;
    expect(form.height).toBeGreaterThanOrEqual(44);
    expect(await axe(page)).toEqual([]);
  });
});

test('a claim that a link has led to keeps its contrast, in light and dark', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${section}#claim-lossless`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Only that: the header of a scrolled page covers other things.
    expect((await axe(page)).filter((error) => error.startsWith('color-contrast'))).toEqual([]);
  }
});
