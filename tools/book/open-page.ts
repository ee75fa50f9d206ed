import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from '../support/chromium.ts';
import type { Edition } from './edition.ts';

/** Opens /print/ of a built site in Chromium, with all its fonts, and closes it once `use` is done. */
export async function withPage(dist: string, { address, base }: Edition, use: (page: Page) => Promise<void>) {
  const browser = await launch();
  try {
    // Styles are added to the page, which its security policy would forbid.
    const context = await browser.newContext({
      bypassCSP: true,
      serviceWorkers: 'block',
      colorScheme: 'light',
      deviceScaleFactor: 2,
    });
    // Served under the site's own address: links out of the book must lead to the site, not to this machine.
    await context.route('**/*', (route) => {
      const { href, origin, pathname } = new URL(route.request().url());
      // On a screen a late font is not worth a jump; in a book it is worth waiting for.
      if (href === address.href) {
        const html = readFileSync(join(dist, 'print/index.html'), 'utf8');
        const body = html.replaceAll(/font-display:\s*(optional|swap)/g, 'font-display:block');
        return route.fulfill({ body, contentType: 'text/html' });
      }
      const path = join(dist, decodeURIComponent(pathname.slice(base.length)));
      return origin === address.origin && existsSync(path) ? route.fulfill({ path }) : route.abort();
    });
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(address.href);
    // The fallback faces name fonts of the reader's machine, which may lack them.
    await page.evaluate(() =>
      Promise.all([...document.fonts].filter(({ family }) => !family.includes('Fallback')).map((face) => face.load())),
    );
    await use(page);
  } finally {
    await browser.close();
  }
}
