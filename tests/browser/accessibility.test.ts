import { pageFiles } from '../../src/build/pages.ts';
import { axe, expect, test } from '../support/fixtures.ts';
import { layOut } from '../support/layout.ts';

const paths = pageFiles('dist')
  .filter(({ html }) => !html.includes('http-equiv="refresh"'))
  .map(({ path }) => path);
const sizes = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

for (const path of paths) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    // All sections on one page take axe about a minute each time, all sources some ten seconds.
    test.setTimeout(path === '/print/' ? 300_000 : 90_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    // Else axe lays out what is far from the screen again and again.
    await page.evaluate(layOut);
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axe(page), `${size.width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });
}
