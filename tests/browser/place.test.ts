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
  await expect(marked).toHaveAttribute('href', '#since');
  await page.evaluate(() => scrollTo(0, 0));
  await expect(marked).toHaveCount(0);
});
