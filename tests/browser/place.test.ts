import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';

const last = '/sections/37-chinese-models/';

/** The open section stands wholly in the part of its list that can be seen. */
const inView = (page: Page) =>
  page.locator('.nav-sections').evaluate((list) => {
    const [box, entry] = [list, list.querySelector('[aria-current=page]')!].map((it) => it.getBoundingClientRect());
    return entry!.top >= box!.top && entry!.bottom <= Math.min(box!.bottom, innerHeight);
  });

for (const width of [1200, 1440, 1920]) {
  test(`at ${width} px both the places of the page and the open section are seen at once, before any script file`, async ({
    page,
  }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.setViewportSize({ width, height: 800 });
    await page.goto(last);
    await expect(page.getByRole('navigation', { name: 'On this page' }).getByRole('link').last()).toBeInViewport();
    expect(await inView(page)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
}

for (const width of [360, 768]) {
  test(`at ${width} px the contents open on both, in their first frame`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(last);
    // Noted in the first frame in which the contents can be seen.
    await page.evaluate(() => {
      const list = document.querySelector('.nav-sections')!;
      const seen: number[] = ((globalThis as unknown as { seen: number[] }).seen = []);
      const note = () => {
        if (list.clientHeight > 0) seen.push(list.scrollTop);
        if (seen.length < 20) requestAnimationFrame(() => queueMicrotask(note));
      };
      note();
    });
    await page.getByRole('button', { name: 'Contents' }).click();
    await expect.poll(() => inView(page)).toBe(true);
    await expect(page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first()).toBeInViewport();
    await expect.poll(() => page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen.length)).toBe(20);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    expect(new Set(seen.slice(1)).size).toBe(1);
  });
}

for (const width of [1200, 1440]) {
  test(`at ${width} px each section stands on one line of the navigation`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(last);
    const lines = await page.locator('.nav-sections a > :last-child').evaluateAll((titles) =>
      titles.map((title) => {
        const range = document.createRange();
        range.selectNodeContents(title);
        return [title.textContent, new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size];
      }),
    );
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(([, count]) => count !== 1)).toEqual([]);
  });
}

test('the heading being read is marked, and no other', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/sections/24-quantization/');
  const marked = page.locator('[aria-label="On this page"] [aria-current=location]');
  const places = await page
    .locator('[aria-label="On this page"] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(places.length).toBeGreaterThan(4);
  for (const place of [...places, ...places.reverse()]) {
    await page.locator(place).evaluate((head) => head.scrollIntoView());
    await expect(marked).toHaveCount(1);
    await expect(marked).toHaveAttribute('href', place);
  }
  // From one end to the other, past headings that never were in the window.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(marked).toHaveAttribute('href', '#sources');
  await page.evaluate(() => scrollTo(0, 0));
  await expect(marked).toHaveCount(0);
});

for (const [path, list] of [
  [last, '.nav-page'],
  [last, '.nav-sections'],
  ['/glossary/', '.page-index'],
] as const) {
  test(`on ${path}, the wheel turns the page over ${list}, too`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 1600 });
    await page.goto(path);
    await page.locator(list).hover();
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  });
}

test('where the page ends before a place comes to the top, the link that leads there is marked', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1300 });
  await page.goto('/about/');
  const links = page.locator('.nav-page a');
  const marked = page.locator('.nav-page [aria-current=location]');
  for (const link of (await links.all()).slice(-4)) {
    await link.click();
    await expect(marked).toHaveCount(1);
    await expect(marked).toHaveAttribute('href', (await link.getAttribute('href'))!);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await expect(marked).toHaveCount(0);
});

for (const path of ['/', last, '/checks/', '/about/']) {
  test(`at 1920 px the header of ${path} stands on the grid of the page, with The report and About`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1920, height: 1000 });
    await page.goto(path);
    const side = (selector: string) =>
      page.locator(selector).evaluate((it) => {
        const { left, right } = it.getBoundingClientRect();
        return { left, right };
      });
    const [name, icon] = [await side('.site-name'), await side('[data-theme-switch] svg')];
    // Texts of the navigation and of pages without one begin where the name does; the theme ends with the margin.
    const first = await side(path === '/' ? 'h1' : '.nav-head:visible >> nth=0');
    expect(Math.abs(name.left - first.left)).toBeLessThan(1);
    const edge = await page
      .locator('main')
      .evaluate((it) => it.getBoundingClientRect().right - parseFloat(getComputedStyle(it).paddingRight));
    expect(Math.abs(icon.right - edge)).toBeLessThan(4);
    for (const place of ['The report', 'About'])
      await expect(page.locator('.site-header').getByRole('link', { name: place, exact: true })).toBeVisible();
  });
}

test('the header fits 360 px, every width of its links, and text of twice the size', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'The DevTools protocol is Chromium’s.');
  const session = await page.context().newCDPSession(page);
  for (const standard of [16, 32]) {
    await session.send('Page.setFontSizes', { fontSizes: { standard } });
    await page.goto('/checks/');
    for (const width of [320, 360, 768, 1024, 1040, 1200, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const over = await page.evaluate(() => {
        const header = document.querySelector('.site-header')!;
        return [header.scrollWidth - header.clientWidth, document.documentElement.scrollWidth - innerWidth];
      });
      expect(Math.max(...over), `${width} px, ${standard} px of text`).toBeLessThanOrEqual(0);
    }
  }
});

for (const [path, entries] of [
  ['/glossary/', /^(Letter \S|Du français à l’anglais)$/],
  ['/sources/', /^Letter \S$/],
  ['/timeline/', /^\d{4} \d+$/],
  ['/checks/', /^Section \d+$/],
] as const) {
  test(`the column of ${path} holds what its list is entered by, and stays`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await expect(page.locator('#site-nav')).toBeHidden();
    const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
    for (const link of await links.all()) await expect(link).toHaveAccessibleName(entries);
    const goal = links.nth((await links.count()) - 2);
    await goal.click();
    await expect(goal).toBeInViewport();
    await expect(goal).toHaveAttribute('aria-current', 'location');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    await expect(links.first()).toBeInViewport();
    await page.getByRole('button', { name: 'Contents' }).click();
    await expect(page.locator('#site-nav')).toBeVisible();
  });
}

test('from 768 px a term stands left of its definitions', async ({ page }) => {
  for (const width of [768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/glossary/');
    const entry = page.locator('.entry').nth(3);
    const [term, english, french] = [
      await entry.locator('dt').boundingBox(),
      await entry.locator('dd').first().boundingBox(),
      await entry.locator('dd[lang=fr]').boundingBox(),
    ];
    expect(term!.x + term!.width).toBeLessThan(english!.x);
    expect(french!.x).toBe(english!.x);
    expect(Math.abs(term!.y - english!.y)).toBeLessThan(12);
  }
});

test('in forced colours the heading being read has a mark of its own', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/sections/24-quantization/#limits');
  const [read, other] = ['[aria-current=location]', ':not([aria-current])'].map((which) =>
    page.locator(`.nav-page a${which}`).first(),
  );
  await expect(read!).toHaveAttribute('href', '#limits');
  const looks = [read!, other!].map((link) =>
    link.evaluate((it) => [getComputedStyle(it).color, getComputedStyle(it).borderInlineStartColor]),
  );
  const [[color, border], [plain, none]] = (await Promise.all(looks)) as [string[], string[]];
  expect(color).not.toBe(plain);
  expect(border).not.toBe(none);
});
