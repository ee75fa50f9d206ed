import { getDocumentProxy } from 'unpdf';
import { expect, test } from '../support/fixtures.ts';

test('on paper: the text, the glosses, the addresses of sources; no navigation', async ({ page }) => {
  await page.goto('/sections/24-quantization/');
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.site-header', '.site-nav', '.site-footer', '.prev-next']) {
    await expect(page.locator(gone).first()).toBeHidden();
  }
  await expect(page.locator('.gloss-body').first()).toBeVisible();
  const after = await page
    .locator('.sources a[href^=http]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain('https://');
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(20_000);
});

test('glosses are open on paper, and afterwards as the reader had them', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/sections/24-quantization/');
  await page.locator('.gloss summary').first().click();
  const folds = page.locator(':is(.gloss, .brief) details');
  const open = () => folds.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));
  const before = await open();
  expect(new Set(before)).toEqual(new Set([true, false]));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(new Set(await open())).toEqual(new Set([true]));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await open()).toEqual(before);
});

test('on paper a gloss begins on the line of its paragraph, or stands before it on a narrow sheet', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  for (const [width, beside] of [
    [660, true],
    [500, false],
  ] as const) {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto('/sections/13-chain-of-thought/');
    const notes = await page.locator('.noted:has(.gloss)').evaluateAll((all) =>
      all.map((noted) => {
        const [gloss, text] = ['.gloss', ':scope > p'].map((part) =>
          noted.querySelector(part)!.getBoundingClientRect(),
        );
        return { id: noted.querySelector('.gloss')!.id, off: gloss!.top - text!.top, above: text!.top - gloss!.bottom };
      }),
    );
    expect(notes.length).toBeGreaterThan(3);
    // « En bref » stands beside the head, and may push the first one.
    for (const { id, off, above } of notes.slice(1)) {
      if (beside) expect(Math.abs(off), id).toBeLessThan(12);
      else expect(above, id).toBeGreaterThanOrEqual(0);
    }
    await expect(page.locator('.brief p')).toBeVisible();
  }
});

for (const path of ['/sections/13-chain-of-thought/', '/checks/'])
  test(`${path} on paper bears the name of the site and its address, and no heading ends a sheet`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.on-paper')).toBeHidden();
    const headings = (await page.locator('main :is(h1, h2, h3)').allTextContents()).map(plain);
    const book = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
    for (let number = 1; number <= book.numPages; number++) {
      const { items } = await (await book.getPage(number)).getTextContent();
      const words = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
      const text = plain(words.map(({ str }) => str).join(''));
      expect(text, `sheet ${number}`).toContain('Areader’scompaniontotheStateofAIReport2024');
      if (number === 1) expect(text).toContain(path);
      // Above the number of the sheet, in the margin below the text.
      const heights = words.map(({ transform }) => Math.round((transform as number[])[5]!)).filter((y) => y > 50);
      const last = words.filter(({ transform }) => Math.round((transform as number[])[5]!) === Math.min(...heights));
      const line = plain(last.map(({ str }) => str).join(''));
      expect(
        headings.filter((heading) => line.length > 3 && heading.endsWith(line)),
        `sheet ${number}`,
      ).toEqual([]);
    }
  });

const plain = (text: string) => text.replace(/\s/g, '');

test.describe('the whole companion on one page', () => {
  // All sections on one page: laying them out takes a busy machine its time.
  test.describe.configure({ timeout: 120_000 });

  test('lays out what is near the screen, and leads to what is not', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/print/');
    const seen = (selector: string) =>
      page.locator(selector).evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
    expect(await seen('.book-contents')).toBe(true);
    expect(await seen('#s24 .section-head')).toBe(false);
    await page.locator('.book-contents a[href="#s24"]').click();
    await expect.poll(() => seen('#s24 .section-head')).toBe(true);
    await expect(page.locator('#s24 .section-head h2')).toBeInViewport();
    const text = (await page.locator('#s24 .prose > p').first().boundingBox())!;
    const gloss = (await page.locator('#s24 .gloss').first().boundingBox())!;
    expect(gloss.x).toBeGreaterThan(text.x + text.width);
  });

  test('is laid out to its end once the reader has begun', async ({ page }) => {
    await page.goto('/print/');
    const last = page.locator('.book-part').last();
    await expect(last).toHaveCSS('content-visibility', 'auto');
    await expect(last).toHaveCSS('content-visibility', 'visible', { timeout: 60_000 });
  });

  for (const width of [360, 768, 1440]) {
    test(`at ${width} px, no section is taller than the height that stands in for it`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/print/');
      const taller = await page.locator('.book-section, .book-part').evaluateAll((all) =>
        (all as HTMLElement[]).flatMap((part) => {
          const standsIn = part.getBoundingClientRect().height;
          part.style.contentVisibility = 'visible';
          const real = part.getBoundingClientRect().height;
          // Near the screen the height is real at once.
          return real > standsIn ? [`${part.id}: ${Math.round(real)} px instead of ${Math.round(standsIn)} px`] : [];
        }),
      );
      expect(taller).toEqual([]);
    });
  }
});
