import { pageFiles } from '../../src/build/pages.ts';
import { axe, expect, test } from '../support/fixtures.ts';
import { layOut } from '../support/layout.ts';

const paths = pageFiles('dist')
  .filter(({ html }) => !html.includes('http-equiv="refresh"'))
  .map(({ path }) => path);
const [phone, desk] = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];
const looks = [
  { viewport: phone, colorScheme: 'light' },
  { viewport: desk, colorScheme: 'dark' },
  { viewport: phone, colorScheme: 'dark' },
  { viewport: desk, colorScheme: 'light' },
] as const;

for (const path of paths) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    const whole = path === '/print/';
    // All sections on one page take axe about a minute each time, all sources some ten seconds.
    test.setTimeout(whole ? 200_000 : 90_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    // Else axe lays out what is far from the screen again and again.
    await page.evaluate(layOut);
    // What stands on /print/ is seen in all four looks on a page of its own.
    for (const { viewport, colorScheme } of whole ? looks.slice(0, 2) : looks) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect(await axe(page), `${viewport.width} px, ${colorScheme}`).toEqual([]);
    }
  });
}
