import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../support/fixtures.ts';

test('a page that is opened from a disk says at its top that links and search need the web, and where it is', async ({
  page,
}) => {
  const note = page.locator('.file-note');
  await page.goto(pathToFileURL(resolve('dist/sections/24-quantization/index.html')).href);
  await expect(note).toBeVisible();
  await expect(note).toBeInViewport();
  await expect(note.locator('a')).toHaveAttribute('href', /^https:\/\/.*\/sections\/24-quantization\/$/);
  await page.goto('/sections/24-quantization/');
  await expect(note).toBeHidden();
});
