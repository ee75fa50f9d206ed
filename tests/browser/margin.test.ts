import { expect, test } from '../support/fixtures.ts';
import { sectionIds } from '../support/sections.ts';

for (const path of [...sectionIds.map((id) => `/sections/${id}/`), '/report/']) {
  test(`${path}: at 1440 px each gloss begins where its term is first mentioned, and parts or covers nothing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const faults = await page.evaluate(() => {
      const box = (element: Element) => element.getBoundingClientRect();
      const all = (selector: string) => [...document.querySelectorAll(selector)];
      const nameOf = (element: Element) => element.id || element.textContent.trim().slice(0, 40);
      const notes = all('.gloss, .brief');

      // On the first line of the paragraph, or right under the note that is in the way.
      const astray = all('.gloss').flatMap((gloss) => {
        const term = document.querySelector(`.prose a.term[href="#${gloss.id}"]`);
        if (!term) return [];
        const { top } = box(gloss);
        const off = Math.round(top - box(term.closest('p, li, .table')!).top);
        const pushed = notes.map(box).some(({ bottom }) => bottom <= top && top - bottom < 24);
        return Math.abs(off) <= 8 || (off > 0 && pushed) ? [] : [`${gloss.id} is off by ${off} px`];
      });

      const blocks = all('.prose > *, .prose > .noted > :not(.margin), .prose li .noted > p, .prose figcaption');
      const covers = notes.flatMap((note) =>
        [...notes, ...blocks].flatMap((other) => {
          const [a, b] = [box(note), box(other)];
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
          return apart || note === other || other.contains(note) ? [] : [`${note.id} lies over ${nameOf(other)}`];
        }),
      );

      const rows = all('.prose > *');
      const gaps = rows.slice(1).flatMap((row, index) => {
        const gap = Math.round(box(row).top - box(rows[index]!).bottom);
        return gap > 60 ? [`${gap} px before ${nameOf(row)}`] : [];
      });
      return [...astray, ...covers, ...gaps];
    });
    expect(faults).toEqual([]);
  });
}

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
