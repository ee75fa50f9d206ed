import { expect, test } from '../support/fixtures.ts';

test('the counts of the home page are those of the pages that they lead to', async ({ page }) => {
  await page.goto('/');
  const counts = await page
    .locator('.counts a')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href')!, link.textContent.match(/^[\d,]+/)![0]] as const),
    );
  expect(counts.length).toBeGreaterThan(3);
  const entries: Record<string, string> = {
    '/checks/': '.check',
    '/glossary/': '.entry',
    '/figures/': 'figure',
    '/timeline/': '.update',
    '/sources/': '.source',
  };
  for (const [path, count] of counts) {
    await page.goto(path);
    await expect(page.locator('.lead')).toContainText(new RegExp(`^\\s*${count}\\s`));
    await expect(page.locator(`main ${entries[path]!}`)).toHaveCount(Number(count.replace(',', '')));
  }
});

test('beside the lead stands a check, with the numbers of the slide and of its source', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  const verdict = page.locator('.home-verdict');
  const [lead, box] = [await page.locator('.home-head').boundingBox(), await verdict.boundingBox()];
  expect(box!.x).toBeGreaterThan(lead!.x + lead!.width);
  expect(box!.y + box!.height).toBeLessThanOrEqual(lead!.y + lead!.height + 1);
  const [printed, found] = await verdict.locator('dd').allInnerTexts();
  expect(printed).not.toBe(found);
  await verdict.getByRole('link', { name: 'A check from' }).click();
  const check = page.locator('.check:target');
  await expect(check).toBeInViewport();
  await expect(check.locator('.check-claim')).toContainText(printed!);
  await expect(check.locator('p').last()).toContainText(found!);
});

test('in the list of sections, a summary follows its title, however many lines the checks beside them take', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  const gaps = await page.locator('main .contents a').evaluateAll((links) =>
    links.map((link) => {
      const [title, summary] = ['.title', '.summary'].map((name) => link.querySelector(name)!.getBoundingClientRect());
      return summary!.top - title!.bottom;
    }),
  );
  expect(gaps.length).toBeGreaterThan(20);
  expect(Math.max(...gaps)).toBeLessThan(8);
});

test('the home page says when it was checked, and three ways to begin that lead somewhere', async ({ page, site }) => {
  await page.goto('/');
  await expect(page.locator('main time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/);
  const paths = page.locator('section[aria-labelledby=start] .paths > div');
  await expect(paths.getByRole('heading')).toHaveText(['Ten minutes', 'A course', 'One topic']);
  for (const path of await paths.all()) {
    const address = await path.getByRole('link').first().getAttribute('href');
    expect((await page.request.get(new URL(address!, site.url).href)).status()).toBe(200);
  }
});

test('each example under the search field finds something', async ({ page }) => {
  await page.goto('/');
  const examples = await page
    .locator('.home-head .search-form a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(examples).toHaveLength(3);
  for (const example of examples) {
    await page.goto(example);
    await expect(page.locator('main [data-result]').first()).toBeVisible();
  }
});

test('numbers and key figures stand on the line of their titles', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const path of ['/', '/topics/compression/', '/topics/']) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    // A letter without depth, put before the text, ends at the baseline.
    const off = await page.locator('.contents a').evaluateAll((rows) =>
      rows.map((row) => {
        const lines = ['.number', '.title', '.figure-value b'].flatMap((name) => {
          const place = row.querySelector(name);
          if (!place) return [];
          const mark = document.createElement('span');
          mark.style.display = 'inline-block';
          place.prepend(mark);
          return [mark.getBoundingClientRect().bottom];
        });
        return Math.max(...lines) - Math.min(...lines);
      }),
    );
    expect(Math.max(...off), path).toBeLessThan(1);
  }
});
