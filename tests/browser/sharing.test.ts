import { clipboard, expect, test } from '../support/fixtures.ts';

const path = '/sections/24-quantization/';

test.describe('cite this page', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the text carries the reader’s day, not the builder’s', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2031-03-04T12:00:00'));
    await page.goto(path);
    const text = page.locator('[data-citation] p');
    await expect(text.first()).toContainText('Quantization: fewer bits per weight”, in A reader’s companion');
    for (const citation of await text.all()) await expect(citation).toContainText('accessed 4 Mar 2031');
  });

  test('buttons copy the text and the BibTeX, by keyboard too, and say so', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2031-03-04T12:00:00'));
    await page.goto(path);
    const citation = page.locator('[data-citation]').first();
    await citation.getByRole('button', { name: 'Copy text' }).click();
    await expect(citation.getByRole('status')).toHaveText('Copied');
    expect(await clipboard(page)).toMatch(
      /^“24\. .*\/sections\/24-quantization\/ (\(this copy .* no public address\) )?\(accessed 4 Mar 2031\)\.$/,
    );

    await citation.getByRole('button', { name: 'Copy BibTeX' }).press('Enter');
    await expect.poll(() => clipboard(page)).toMatch(/^@online\{companion-24-quantization,[\s\S]*\}$/);
  });

  test('the page on the report as a whole offers its own, too', async ({ page }) => {
    await page.goto('/report/');
    const citation = page.locator('[data-citation]').first();
    await expect(citation.locator('p')).toContainText('“The report as a whole”, in A reader’s companion');
    await citation.getByRole('button', { name: 'Copy BibTeX' }).click();
    await expect.poll(() => clipboard(page)).toMatch(/^@online\{companion-page-report,[^]*\}$/);
  });

  test('a refused clipboard is said, with what to do instead', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new Error('refused'));
      Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
    });
    await page.goto(path);
    const citation = page.locator('[data-citation]').first();
    await citation.getByRole('button', { name: 'Copy text' }).click();
    await expect(citation.getByRole('status')).toContainText('select the text');
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the day is left to fill in, files are there, and no button that does nothing', async ({ page }) => {
    await page.goto(path);
    const citation = page.locator('[data-citation]').first();
    await expect(citation.locator('p')).toContainText('(accessed [day])');
    await expect(citation.getByRole('button')).toHaveCount(0);
    await expect(citation.getByRole('link')).toHaveText(['BibTeX', 'RIS', 'CSL-JSON']);
  });
});

test('a shared link’s picture is served as a picture', async ({ page, site }) => {
  await page.goto(path);
  const address = await page.locator('meta[property="og:image"]').getAttribute('content');
  const response = await page.request.get(new URL(new URL(address!).pathname, site.url).href);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('image/png');
});

test('the list of sources downloads as BibTeX and CSL-JSON', async ({ page }) => {
  await page.goto('/sources/');
  for (const [name, file] of [
    ['BibTeX', 'references.bib'],
    ['CSL-JSON', 'references.json'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    expect(download.suggestedFilename()).toBe(file);
  }
});
