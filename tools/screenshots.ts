/**
 * Pictures of the built site for our own eyes, never compared by a test.
 *
 *   npm run screenshots -- --url /glossary/ --url "/search/?q=quantization" --out test-results/screens
 *
 * Each address at three widths, light and dark: the first screen (-view) and the whole page (-full).
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch } from './support/chromium.ts';
import { serve } from './support/server.ts';

const { values } = parseArgs({
  options: {
    url: {
      type: 'string',
      multiple: true,
      default: [
        '/',
        '/sections/13-chain-of-thought/',
        '/sections/24-quantization/',
        '/sections/30-model-collapse/',
        '/glossary/',
        '/sources/',
        '/search/?q=quantization',
        '/checks/',
        '/no-such-page/',
      ],
    },
    out: { type: 'string', default: 'test-results/screens' },
    dist: { type: 'string', default: 'dist' },
    width: { type: 'string', multiple: true, default: ['360', '768', '1440'] },
  },
});

const slug = (address: string): string => address.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';

mkdirSync(values.out, { recursive: true });
const site = await serve({ root: values.dist });
const browser = await launch();

for (const width of values.width.map(Number)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const viewport = { width, height: width < 600 ? 740 : 900 };
    const context = await browser.newContext({ baseURL: site.url, viewport, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const address of values.url) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const file = `${values.out}/${slug(address)}-${width}-${colorScheme}`;
      await page.screenshot({ path: `${file}-view.png` });
      // Chromium ends when it is to draw a page as long as /print/.
      const short = (await page.evaluate(() => document.documentElement.scrollHeight)) < 200_000;
      if (short) await page.screenshot({ path: `${file}-full.png`, fullPage: true });
      console.log(short ? `${file}-{view,full}.png` : `${file}-view.png: the page is too long to draw whole`);
    }
    await context.close();
  }
}

await browser.close();
await site.close();
