/**
 * The `test` of all browser tests: a server of dist/ for each worker, whose address is the base of `page.goto`.
 * Another build or host: `test.use({ siteOptions: { root: "dist-sub", base: "/companion/" } })` at the top of a file;
 * there, write `page.goto("./glossary/")`, for an address with a leading slash leaves the base.
 */
import { existsSync } from 'node:fs';
import { test as playwright, type Page } from '@playwright/test';
import { serve, type Site, type SiteOptions } from '../../tools/support/server.ts';
import { recordTraffic, type Traffic } from './traffic.ts';

export { expect } from '@playwright/test';
export { axe } from './axe.ts';

interface PerTest {
  /** What the page asks for, from the start of the test. */
  traffic: Traffic;
}

interface PerWorker {
  siteOptions: Partial<SiteOptions>;
  site: Site;
}

export const test = playwright.extend<PerTest, PerWorker>({
  siteOptions: [{}, { scope: 'worker', option: true }],
  site: [
    async ({ siteOptions }, use) => {
      // Compressing each page as a host does takes as long as opening it: only where bytes are counted.
      const options = { root: 'dist', brotli: false, ...siteOptions };
      if (!existsSync(`${options.root}/index.html`)) throw new Error(`${options.root}/ is not built: npm run build`);
      const site = await serve(options);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  traffic: async ({ page, site }, use) => use(recordTraffic(page, site)),
});

/** What was copied last. */
export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
