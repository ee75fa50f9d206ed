import { expect, test } from '../support/fixtures.ts';

const section = '/sections/24-quantization/';

test.describe('reading a section', () => {
  test('from 1200 px, navigation, text and margin stand side by side and a gloss beside its paragraph', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(section);
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!;
    const nav = await box('#site-nav');
    // Not the first: beside its paragraph stands « En bref ».
    const noted = page.locator('.noted:has(.gloss)').nth(1);
    const paragraph = (await noted.locator('> p').boundingBox())!;
    const gloss = (await noted.locator('.gloss').first().boundingBox())!;
    expect(nav.x + nav.width).toBeLessThan(paragraph.x);
    expect(gloss.x).toBeGreaterThan(paragraph.x + paragraph.width);
    expect(Math.abs(gloss.y - paragraph.y)).toBeLessThan(40);
    await expect(page.locator('.gloss-body').first()).toBeVisible();
    // 65 to 70 characters a line, by the width of the face's own letters.
    expect(paragraph.width / 19).toBeGreaterThan(28);
    expect(paragraph.width / 19).toBeLessThan(34);
  });

  test('on a phone a gloss is a closed disclosure whose terms are visible, and opens', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(section);
    const gloss = page.locator('.gloss').first();
    await expect(gloss.locator('.gloss-fr')).toBeVisible();
    await expect(gloss.locator('.gloss-body')).toBeHidden();
    await gloss.locator('summary').click();
    await expect(gloss.locator('.gloss-body')).toBeVisible();
  });

  test('a term leads to its gloss and opens it', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(section);
    await page.locator('.term[href="#gloss-perplexity"]').click();
    const definition = page.locator('#gloss-perplexity .gloss-body');
    await expect(definition).toBeVisible();
    // Again, though the address stays the same.
    await page.locator('#gloss-perplexity summary').click();
    await expect(definition).toBeHidden();
    await page.locator('.term[href="#gloss-perplexity"]').click();
    await expect(definition).toBeVisible();
  });

  for (const path of ['/', section, '/glossary/', '/sources/', '/checks/', '/timeline/']) {
    test(`nothing is wider than the window on ${path}, on a phone or on a desk`, async ({ page }) => {
      await page.goto(path);
      for (const width of [320, 360, 768, 1024, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(over, `${width} px`).toBeLessThanOrEqual(0);
      }
    });
  }

  for (const [what, path, near, html] of [
    ['a line of code in the text', section, '.prose > p', `<pre><code>${'one_name_of_many '.repeat(9)}</code></pre>`],
    ['an address in a development', '/timeline/', '.update p', `<p>${'x'.repeat(99)}</p>`],
  ] as const) {
    test(`nor by ${what}, which breaks`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(path);
      await page
        .locator(near)
        .first()
        .evaluate((place, html) => place.insertAdjacentHTML('afterend', html), html);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    });
  }

  test('the contents open as a popover on a phone, lead to a heading, and close with Escape', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(section);
    await expect(page.locator('#site-nav')).toBeHidden();
    await page.getByRole('button', { name: 'Contents' }).click();
    await expect(page.locator('#site-nav')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('#site-nav')).toBeHidden();
    await page.getByRole('button', { name: 'Contents' }).click();
    await page.locator('#site-nav a', { hasText: 'Model collapse' }).first().click();
    await expect(page).toHaveURL(/\/sections\/30-/);
  });

  test('the contents close when a link leads to a place that they cover, and where the window grows wide', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 740 });
    await page.goto(section);
    const contents = page.locator('#site-nav');
    const isOpen = () => contents.evaluate((element) => element.matches(':popover-open'));
    await page.getByRole('button', { name: 'Contents' }).click();
    await contents.getByRole('link', { name: 'Limits and criticism' }).click();
    expect(await isOpen()).toBe(false);
    await expect(page.locator('#limits')).toBeInViewport();
    await page.getByRole('button', { name: 'Contents' }).click();
    expect(await isOpen()).toBe(true);
    await page.setViewportSize({ width: 1366, height: 900 });
    await expect.poll(isOpen).toBe(false);
    await expect(contents).toBeVisible();
  });

  test('the contents close when the Tab key leaves them, in both directions', async ({ page, browserName }) => {
    test.skip(browserName === 'webkit', 'The Tab key leads to links only when the reader of Safari wants it.');
    await page.setViewportSize({ width: 390, height: 740 });
    await page.goto(section);
    const contents = page.locator('#site-nav');
    for (const [end, key] of [
      ['last', 'Tab'],
      ['first', 'Shift+Tab'],
    ] as const) {
      await page.getByRole('button', { name: 'Contents' }).click();
      await contents.locator('button, a')[end]().focus();
      await expect(contents).toBeVisible();
      await page.keyboard.press(key);
      await expect(contents).toBeHidden();
      // What has the focus now can be seen.
      const covered = await page.locator(':focus').evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return !element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      });
      expect(covered).toBe(false);
    }
  });

  test('a gloss in the margin cannot be closed, and its summary is no stop for the Tab key', async ({ page }) => {
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.goto(section);
    const summary = page.locator('.gloss summary').first();
    const gloss = page.locator('.gloss details').first();
    await expect(summary).toHaveJSProperty('tabIndex', -1);
    await summary.click();
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await expect(gloss).toHaveJSProperty('open', true);
    await page.setViewportSize({ width: 800, height: 900 });
    await expect(gloss).toHaveJSProperty('open', false);
    await expect(summary).toHaveJSProperty('tabIndex', 0);
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(gloss).toHaveJSProperty('open', true);
  });

  test('formulas and tables are a stop for the Tab key where they scroll, and nowhere else', async ({ page }) => {
    const stops = () =>
      page.evaluate(() => {
        const boxes = [...document.querySelectorAll<HTMLElement>('.equation-body, .table')];
        const scrolls = (box: HTMLElement) => box.scrollWidth > box.clientWidth;
        return boxes.map((box) => [scrolls(box), box.tabIndex === 0] as const);
      });
    for (const [width, some] of [
      [1440, false],
      [320, true],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(section);
      await page.evaluate(() => document.fonts.ready);
      for (const data of await page.locator('.figure-data').all())
        await data.evaluate((it) => it.setAttribute('open', ''));
      await expect.poll(async () => (await stops()).every(([scrolls, stop]) => scrolls === stop)).toBe(true);
      expect((await stops()).some(([scrolls]) => scrolls)).toBe(some);
    }
  });

  test('previous and next follow the order of the report', async ({ page }) => {
    await page.goto(section);
    await page.locator('a[rel=next]').click();
    await expect(page).toHaveURL(/\/sections\/25-/);
    await page.locator('a[rel=prev]').click();
    await expect(page).toHaveURL(/\/sections\/24-/);
  });

  test('no citation begins a line, at any width', async ({ page }) => {
    await page.goto('/sections/13-chain-of-thought/');
    for (const width of [320, 360, 414, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const parted = await page.locator('main sup.cites').evaluateAll((marks) =>
        marks.flatMap((mark) => {
          const numeral = mark.querySelector('a')!.getBoundingClientRect();
          const range = document.createRange();
          range.setStart(mark.parentElement!, 0);
          range.setEndBefore(mark);
          const before = [...range.getClientRects()].filter((box) => box.width > 0).at(-1);
          const together =
            before && before.top < numeral.bottom && numeral.top < before.bottom && before.left < numeral.left;
          return numeral.width === 0 || together ? [] : [mark.parentElement!.textContent.slice(0, 60)];
        }),
      );
      expect(parted, `${width} px`).toEqual([]);
      if (width === 320) expect(await page.locator('main sup.cites:visible').count()).toBeGreaterThan(30);
    }
  });

  test('a citation leads to its source, and back to its place', async ({ page }) => {
    await page.goto(section);
    const cite = page.locator('.prose > p:not([class]) a[data-cite]').first();
    const [key, id] = await cite.evaluate((link) => [link.getAttribute('data-cite'), link.id]);
    await cite.click();
    await expect(page.locator(`#ref-${key}`)).toBeInViewport();
    await page.locator(`#ref-${key} a[href="#${id}"]`).click();
    await expect(cite).toBeInViewport();
  });

  test('the skip link comes first and leads to the text', async ({ page, browserName }) => {
    test.skip(browserName === 'webkit', 'The Tab key leads to links only when the reader of Safari wants it.');
    await page.goto(section);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText('Skip to the text');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });

  test('a superscript is smaller than its base: the style sheet fits the markup', async ({ page }) => {
    await page.goto(section);
    const sizes = await page
      .locator('.katex .vlist .mord.mathnormal.mtight')
      .first()
      .evaluate((element) => [
        parseFloat(getComputedStyle(element).fontSize),
        parseFloat(getComputedStyle(element.closest('.katex')!).fontSize),
      ]);
    expect(sizes[0]).toBeLessThan(sizes[1]! * 0.8);
  });
});

test('the text is set in its own face, formulas in KaTeX’s', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'The DevTools protocol is Chromium’s.');
  await page.goto(section);
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const facesOf = async (selector: string) => {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    return (await session.send('CSS.getPlatformFontsForNode', { nodeId })).fonts.map(({ familyName }) => familyName);
  };
  for (const selector of ['h1', 'h2', '.standfirst', '.key-figure .value']) {
    expect(await facesOf(selector), selector).toEqual([expect.stringMatching(/^Source Serif/)]);
  }
  expect((await facesOf('.katex-html .mathnormal')).join()).toMatch(/KaTeX_Math/);
});
