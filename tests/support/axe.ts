/** Runs axe-core on a page and words its findings so that a failed expectation says what to fix. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Only what is wrong: the lists of what is right are most of the work on a long page.
  resultTypes: ['violations'],
};

/** One line for each element with an error; empty when there is none: `expect(await axe(page)).toEqual([])`. */
export async function axe(page: Page): Promise<string[]> {
  // Evaluated through the DevTools protocol, which the site's Content-Security-Policy does not bind, unlike a script tag.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    (run) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(run),
    options,
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}
