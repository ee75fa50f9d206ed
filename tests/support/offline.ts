/** What tests of reading offline do in a page. */
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Asks for the whole copy at the foot of the page, and waits until pages are answered from it. */
export async function keep(page: Page): Promise<void> {
  await page.locator('footer [data-copy=keep]').click();
  await expect(page.locator('footer [data-copy=remove]')).toBeVisible({ timeout: 40_000 });
  await expect.poll(() => controller(page)).toMatch(/\/sw-copy\.js$/);
}

/** Waits until the page, and what it asked for, are kept without asking. */
export async function visited(page: Page): Promise<void> {
  await expect.poll(() => controller(page)).toMatch(/\/sw\.js$/);
  const missing = () =>
    page.evaluate(async () => {
      const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      const wanted = [location.pathname, ...files.filter((path) => path.includes('/_astro/'))];
      const found = await Promise.all(wanted.map((path) => caches.match(path)));
      return wanted.filter((_, index) => !found[index]);
    });
  await expect.poll(missing).toEqual([]);
}

export const controller = (page: Page) => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? '');

/** Makes the browser look for a new version, as it does by itself at each visit, and waits for what comes of it. */
export const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    const worker = registration.installing ?? registration.waiting ?? registration.active!;
    while (!['installed', 'activated', 'redundant'].includes(worker.state)) {
      await new Promise((go) => setTimeout(go, 20));
    }
    return worker.state;
  });

export const heading = (page: Page) => page.locator('h1');
