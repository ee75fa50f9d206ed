import { expect, test } from '../support/fixtures.ts';

test('the link to a sentence hangs in the gutter, beside its last line', async ({ page }) => {
  for (const [width, path] of [
    [1440, '/sections/13-chain-of-thought/'],
    [768, '/sections/13-chain-of-thought/'],
    [1440, '/report/'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    for (const claim of await page.locator('.claim').all()) {
      const anchor = claim.locator('.anchor');
      await expect(anchor).toHaveCSS('opacity', '0');
      await claim.hover();
      await expect(anchor).toHaveCSS('opacity', '1');
      const block = claim.locator('xpath=ancestor::*[self::p or self::li][1]');
      const [link, text] = [(await anchor.boundingBox())!, (await block.boundingBox())!];
      expect(link.x + link.width).toBeLessThanOrEqual(text.x + 1);
      const last = await claim.evaluate((element) => {
        const { top, bottom } = [...element.getClientRects()].at(-1)!;
        return (top + bottom) / 2;
      });
      expect(Math.abs(link.y + link.height / 2 - last)).toBeLessThan(8);
      // The pointer reaches it across the words before the sentence.
      await block.hover({ position: { x: 3, y: link.y - text.y + link.height / 2 } });
      await expect(anchor).toHaveCSS('opacity', '1');
    }
  }
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a tap on a sentence brings its link, outside the text', async ({ page }) => {
    await page.goto('/sections/24-quantization/');
    const claim = page.locator('.claim').first();
    const anchor = claim.locator('.anchor');
    await expect(anchor).toHaveCSS('opacity', '0');
    await claim.tap();
    await expect(anchor).toHaveCSS('opacity', '1');
    const sign = await anchor.evaluate((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      const { left, right } = range.getBoundingClientRect();
      return [left, right, link.closest('p')!.getBoundingClientRect().left];
    });
    expect(sign[0]).toBeGreaterThanOrEqual(0);
    expect(sign[1]).toBeLessThanOrEqual(sign[2]!);
  });
});

test('what is wider than a phone fades at the edge where it goes on', async ({ page }) => {
  await page.setViewportSize({ width: 240, height: 740 });
  await page.goto('/sections/13-chain-of-thought/');
  const body = page.locator('#eq-policy-gradient .equation-body');
  await body.scrollIntoViewIfNeeded();
  await expect(body).toHaveCSS('mask-image', /gradient.*rgba\(0, 0, 0, 0\)\)$/);
  await body.evaluate((element) => element.scrollTo(10_000, 0));
  await expect(body).not.toHaveCSS('mask-image', /rgba\(0, 0, 0, 0\)\)$/);
  await page.setViewportSize({ width: 1440, height: 740 });
  await expect(body).toHaveCSS('mask-image', 'none');
});

test('headings of several lines are balanced', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/sections/13-chain-of-thought/');
  for (const heading of await page.locator('.heading').all())
    await expect(heading).toHaveCSS('text-wrap-style', 'balance');
});

test('in forced colours the word above the numeral of a slide is seen whole', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/sections/13-chain-of-thought/');
  await page.evaluate(() => document.fonts.ready);
  const word = page.locator('.section-number span');
  const seen = await word.screenshot();
  await page.locator('.section-number a').evaluate((numeral) => (numeral.style.visibility = 'hidden'));
  expect((await word.screenshot()).equals(seen)).toBe(true);
});

test('captions stand in the margin, and the drawing keeps the width of the text', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/sections/13-chain-of-thought/');
  const text = (await page.locator('.key-figure').boundingBox())!;
  for (const figure of await page.locator('.prose > .figure').all()) {
    const caption = (await figure.locator('.figure-caption').boundingBox())!;
    const whole = (await figure.boundingBox())!;
    expect(caption.x).toBeGreaterThan(text.x + text.width);
    expect(caption.y - whole.y).toBeLessThan(24);
    const drawing = (await figure.locator('> .chart:visible').boundingBox())!;
    expect(drawing.height).toBeGreaterThan(40);
    expect(drawing.x + drawing.width).toBeLessThanOrEqual(text.x + text.width + 1);
    const data = (await figure.locator('.figure-data').boundingBox())!;
    expect(Math.abs(data.x - text.x)).toBeLessThan(1);
  }
});
