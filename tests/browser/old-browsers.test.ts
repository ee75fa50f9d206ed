/** Browsers of 2023, imitated: what they do not know is taken out of the pages on their way. */
import type { Page } from '@playwright/test';
import { clipboard, expect, test } from '../support/fixtures.ts';

test.use({ bypassCSP: true });
const section = '/sections/24-quantization/';

async function change(page: Page, edit: (html: string) => string): Promise<void> {
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: edit(await response.text()) });
  });
}

/** Colours that must differ from what an undefined custom property gives. */
const colours = (page: Page) =>
  page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
    return {
      page: style('body').backgroundColor,
      text: style('body').color,
      dialog: style('#search-dialog').backgroundColor,
      bar: style('svg.chart .m1').fill,
      line: style('svg.chart .w').stroke,
    };
  });
const light = {
  page: 'rgb(251, 249, 244)',
  text: 'rgb(33, 29, 24)',
  dialog: 'rgb(255, 254, 251)',
  bar: 'rgb(29, 95, 151)',
  line: 'rgb(87, 80, 70)',
};
const dark = {
  page: 'rgb(23, 21, 18)',
  text: 'rgb(233, 227, 215)',
  dialog: 'rgb(31, 28, 24)',
  bar: 'rgb(121, 184, 234)',
  line: 'rgb(179, 170, 154)',
};

test.describe('without light-dark() (Safari before 17.5, Chrome before 123, Firefox before 120)', () => {
  test.beforeEach(({ page }) => change(page, (html) => html.replace(/[\w-]+:light-dark\([^;}]*/g, '')));

  test('both colour schemes are whole, by the system and by choice', async ({ page }) => {
    for (const system of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: system });
      await page.goto(section);
      expect(await colours(page), `system ${system}`).toEqual(system === 'light' ? light : dark);
      for (const [theme, wanted] of Object.entries({ light, dark })) {
        await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
        expect(await colours(page), `system ${system}, chosen ${theme}`).toEqual(wanted);
      }
    }
  });
});

test.describe('without popovers (Safari before 17, Chrome before 114, Firefox before 125)', () => {
  test.beforeEach(async ({ page }) => {
    await change(page, (html) =>
      html
        .replace(/(<[^>]* )popover(?=[ =>])/g, '$1data-popover')
        .replaceAll('[popover]', '[data-popover]')
        .replace(/@supports not selector\(:popover-open\)/g, '@supports (display:block)'),
    );
    await page.addInitScript(() => {
      for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
        delete (HTMLElement.prototype as unknown as Record<string, unknown>)[name];
    });
  });

  for (const width of [360, 768]) {
    test(`at ${width} px the contents are there, and cover nothing`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(section);
      const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!;
      const [nav, head, header] = [await box('#site-nav'), await box('main'), await box('.site-header')];
      expect(nav.y).toBeGreaterThanOrEqual(header.y + header.height);
      expect(nav.y + nav.height).toBeLessThanOrEqual(head.y);
      expect(nav.height).toBeLessThan(200);
      await expect(page.locator('.button-contents')).toBeHidden();
      await page.locator('#site-nav a', { hasText: 'Model collapse' }).first().click();
      await expect(page).toHaveURL(/\/sections\/30-/);
    });
  }

  test('a link is copied, and says so', async ({ page, context }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(section);
    await page.locator('.heading .anchor[href="#limits"]').click();
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
    expect(await clipboard(page)).toContain('#limits');
    await page.locator('.prose > p a[data-cite]').first().hover();
    await expect(page.locator('#preview')).toBeVisible();
    await page.mouse.move(1, 1);
    await expect(page.locator('#preview')).toBeHidden();
    expect(errors).toEqual([]);
  });
});

test.describe('without ARIA attributes as properties (Firefox before 119)', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      for (const name of ['role', 'ariaLabel', 'ariaCurrent', 'ariaExpanded', 'ariaSelected'])
        delete (Element.prototype as unknown as Record<string, unknown>)[name];
    }),
  );

  test('screen readers hear the theme, the place that is read, the card and that a link was copied', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(section);
    await page.locator('[data-theme-switch]').click();
    await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible();
    await page.locator('.prose > p a[data-cite]').first().hover();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await page.locator('.nav-page a').nth(2).click();
    await expect(page.locator('.nav-page [aria-current=location]')).toHaveCount(1);
    await page.locator('.heading .anchor[href="#limits"]').click();
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  });
});
