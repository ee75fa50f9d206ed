import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { waiting } from '../support/layout.ts';

const path = '/sections/24-quantization/';
/** Milliseconds of processor time on this machine: a cheap phone takes four times as long. */
const longest = 25;

test.use({ viewport: { width: 412, height: 823 } });

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
}

/** Processor time of the longest task of a page's main thread until it has come to rest, in milliseconds. */
async function longestTask(page: Page): Promise<number> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'loading', 'toplevel'] });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1500);
  const events = (JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] }).traceEvents;
  const { pid } = events.findLast(({ name }) => name === 'firstContentfulPaint')!;
  const main = events.find(
    ({ name, pid: process, args }) => name === 'thread_name' && process === pid && args.name === 'CrRendererMain',
  )!;
  const tasks = events.filter(
    ({ name, pid: process, tid }) => name === 'RunTask' && process === pid && tid === main.tid,
  );
  expect(tasks.length).toBeGreaterThan(20);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

test('no task is long, neither before nor after the first paint', async ({ page }) => {
  // What else runs on the machine can only make a task longer: the best of three loads tells.
  const tasks = [await longestTask(page), await longestTask(page), await longestTask(page)];
  expect(Math.min(...tasks)).toBeLessThan(longest);
});

for (const lazy of [path, '/glossary/', '/sources/', '/checks/', '/timeline/', '/figures/']) {
  test(`${lazy}: what is below the first screen is laid out after loading, all of it`, async ({ page }) => {
    // Before the page's own script has a turn.
    await page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => {
        const parts = [...document.querySelectorAll('main *')];
        const left = parts.filter((part) => getComputedStyle(part).contentVisibility === 'auto').length;
        Object.assign(globalThis, { left });
      }),
    );
    await page.goto(lazy, { waitUntil: 'load' });
    expect(await page.evaluate(() => (globalThis as unknown as { left: number }).left)).toBeGreaterThan(20);
    await expect.poll(() => page.evaluate(waiting), { timeout: 15_000 }).toBe(0);
  });
}

test('a link to a place of the page finds all blocks above it laid out', async ({ page }) => {
  // No turn comes: only the link can have them laid out.
  await page.addInitScript(() => Object.assign(globalThis, { setTimeout: () => 0 }));
  await page.goto(path, { waitUntil: 'load' });
  expect(await page.evaluate(waiting)).toBeGreaterThan(20);
  await page.locator('main [data-cite]').first().click();
  expect(await page.evaluate(waiting)).toBe(0);
});

test('Back leads to where the reader was', async ({ page }) => {
  await page.goto(path, { waitUntil: 'networkidle' });
  await expect.poll(() => page.evaluate(waiting)).toBe(0);
  const heading = page.locator('h2').nth(4);
  await heading.scrollIntoViewIfNeeded();
  const before = (await heading.boundingBox())!.y;
  await page.goto('/glossary/');
  await page.goBack();
  await expect.poll(async () => Math.abs((await heading.boundingBox())!.y - before)).toBeLessThan(2);
});
