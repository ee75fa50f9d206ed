import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { axe, expect, test } from '../support/fixtures.ts';

const section = '/sections/24-quantization/';
const card = (page: Page) => page.getByRole('tooltip');
const cite = (page: Page) => page.locator('.prose > p a[data-cite]').first();
/** A term whose gloss is on the page, one whose gloss is not, and a link to another section. */
const glossed = (page: Page) => page.locator('.term[href^="#gloss-"]').first();
const elsewhere = (page: Page) => page.locator('.term[href*="/glossary/#"]').first();
const other = (page: Page) => page.locator('.related a[href*="/sections/"]').first();

/** Lets the keyboard, not the pointer, bring the focus to a link. */
async function tabTo(page: Page, link: ReturnType<Page['locator']>) {
  await link.evaluate((element) => {
    const before = document.createElement('a');
    before.href = '#';
    element.before(before);
    before.focus();
  });
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
}

test.describe('a preview', () => {
  test('of a citation is the formatted reference with its rank, from the page itself', async ({ page, traffic }) => {
    await page.goto(section);
    const key = await cite(page).getAttribute('data-cite');
    await cite(page).hover();
    await expect(card(page)).toContainText(/(primary|secondary|tertiary)\s*$/);
    const entry = page.locator(`#ref-${key}`);
    await expect(card(page)).toContainText((await entry.locator('i').textContent())!);
    await expect(card(page).locator('[href], [id], .backlinks')).toHaveCount(0);
    expect((await traffic.list()).filter(({ kind }) => kind === 'fetch')).toEqual([]);
  });

  test('of a citation that says where in the source says so too', async ({ page }) => {
    await page.goto(section);
    const link = page.locator('.prose > p a[data-cite]:has(.at)').first();
    const at = (await link.locator('.at').textContent())!.trim();
    await expect(link.locator('.at')).toBeHidden();
    await expect(link).toHaveAccessibleName(new RegExp(`^Source \\d+: .+, ${at.slice(1, -1)}$`));
    await link.hover();
    await expect(card(page).locator('.at')).toHaveText(at);
    await expect(card(page).locator('.at')).toBeVisible();
  });

  test('of a term is its gloss, or both explanations of the glossary', async ({ page, traffic }) => {
    await page.goto(section);
    await glossed(page).hover();
    await expect(card(page)).toHaveAttribute('lang', 'fr');
    const id = (await glossed(page).getAttribute('href'))!;
    await expect(card(page)).toContainText((await page.locator(`${id} .gloss-body p`).first().textContent())!);
    expect((await traffic.list()).filter(({ kind }) => kind === 'fetch')).toEqual([]);

    await page.goto('/sections/13-chain-of-thought/');
    const term = elsewhere(page);
    const [name, anchor] = await term.evaluate((link: HTMLAnchorElement) => [link.textContent, link.hash.slice(1)]);
    await term.hover();
    // Both explanations, the English one first for this reader.
    await expect(card(page), name!).toHaveAttribute('lang', 'en');
    const shown = await card(page).locator('p').allTextContents();
    await page.goto('/glossary/');
    const explained = page.locator(`[id="${anchor}"] dd`);
    await expect(explained.nth(0)).toHaveText(shown[0]!);
    await expect(explained.nth(1)).toHaveText(shown[1]!);
  });

  test('of another section is its summary and key figure; fetched once, from this site', async ({ page, traffic }) => {
    await page.goto(section);
    await other(page).hover();
    await expect(card(page)).toContainText('Pruning');
    await expect(card(page).locator('.preview-figure b')).toHaveText(/\d/);
    await page.locator('.related a').nth(1).hover();
    await expect(card(page)).toContainText('Distillation');
    const fetched = (await traffic.list()).filter(({ kind }) => kind === 'fetch');
    expect(fetched.map(({ url }) => new URL(url).pathname)).toEqual(['/data/previews/sections.json']);
    expect(traffic.foreign()).toEqual([]);
  });

  test('where checks are gathered, citations have theirs too', async ({ page }) => {
    await page.goto('/checks/');
    await page.locator('a[data-cite]').first().hover();
    await expect(card(page)).toContainText(/(primary|secondary|tertiary)\s*$/);
  });

  test('comes with the keyboard’s focus, describes the link, and goes with it', async ({ page }) => {
    await page.goto(section);
    await tabTo(page, cite(page));
    await expect(card(page)).toBeVisible();
    await expect(cite(page)).toHaveAccessibleDescription(/(primary|secondary|tertiary)$/);
    await page.keyboard.press('Tab');
    await expect(cite(page)).not.toHaveAttribute('aria-describedby');
  });

  test('goes with Escape, while the pointer or the focus stays, and does not come back by itself', async ({ page }) => {
    await page.goto(section);
    await cite(page).hover();
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    await page.waitForTimeout(600);
    await expect(card(page)).toBeHidden();
    await page.mouse.move(0, 0);
    await page.waitForTimeout(400);
    await cite(page).hover();
    await expect(card(page)).toBeVisible();
  });

  test('stays while the pointer is on it, and goes when the pointer goes', async ({ page }) => {
    await page.goto(section);
    await cite(page).hover();
    await expect(card(page)).toBeVisible();
    const box = (await card(page).boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 5 });
    await page.waitForTimeout(800);
    await expect(card(page)).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(card(page)).toBeHidden();
  });

  test('stays inside the window, beside its link, and covers none of its words', async ({ page }) => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 700, height: 500 },
    ]) {
      await page.setViewportSize(viewport);
      await page.goto(section);
      for (const place of [0, 3, 6]) {
        const link = page.locator('.prose > p a[data-cite]').nth(place);
        await link.hover();
        await expect(link).toHaveAttribute('aria-describedby', 'preview');
        const box = (await card(page).boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
        expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
        await page.mouse.move(1, 1);
        await expect(card(page)).toBeHidden();
      }
    }
  });

  test('has no accessibility violation, in light and dark, and breaks no Content-Security-Policy', async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
    });
    test.slow();
    await page.goto(section);
    for (const link of [cite, glossed, other]) {
      await link(page).hover();
      await expect(card(page)).toBeVisible();
      // Its style sheet has arrived with it.
      expect(await card(page).evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axe(page)).toEqual([]);
      }
      await page.mouse.move(1, 1);
      await expect(card(page)).toBeHidden();
    }
    expect(refused).toEqual([]);
  });

  test('does not come where a list already says it', async ({ page }) => {
    await page.goto('/');
    await page.locator('.contents a').first().hover();
    await page.waitForTimeout(600);
    await expect(page.locator('#preview:popover-open')).toHaveCount(0);
  });
});

test('each file of previews is at most 10 KB', () => {
  const files = readdirSync('dist/data/previews');
  expect(files).toContain('sections.json');
  for (const file of files) {
    expect(brotliCompressSync(readFileSync(`dist/data/previews/${file}`)).length, file).toBeLessThan(10 * 1024);
  }
});

/** Names of the content's files of a kind. */
const names = (folder: string, ending: string) =>
  readdirSync(`content/${folder}`)
    .map((file) => file.replace(ending, ''))
    .sort();

test('each term, each cited source and each section has a preview', () => {
  const read = (kind: string) =>
    readdirSync('dist/data/previews')
      .filter((file) => file.startsWith(kind))
      .flatMap((file) =>
        Object.keys(JSON.parse(readFileSync(`dist/data/previews/${file}`, 'utf8')) as Record<string, string>),
      );
  expect(read('sections').sort()).toEqual(names('sections', '.mdx'));
  expect(read('terms-').sort()).toEqual(names('glossary', '.md'));
  const ids = [...readFileSync('dist/sources/index.html', 'utf8').matchAll(/class="source" id="([^"]+)"/g)];
  expect(read('sources-')).toEqual(expect.arrayContaining(ids.map(([, id]) => id)));
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('a tap follows the link, and there is no preview', async ({ page, traffic }) => {
    await page.goto(section);
    await cite(page).tap();
    await expect(page).toHaveURL(/#ref-/);
    await page.waitForTimeout(600);
    await expect(page.locator('#preview')).toHaveCount(0);
    expect((await traffic.list()).filter(({ url }) => url.includes('preview'))).toEqual([]);
  });

  test('a tap on a term without a gloss opens a card with the way to the glossary, and a tap beside it closes it', async ({
    page,
  }) => {
    await page.goto(section);
    const term = page.locator('.prose .term[href*="/glossary/#"]').first();
    await term.tap();
    const card = page.getByRole('dialog', { name: (await term.textContent())! });
    await expect(card).toBeVisible();
    await page.waitForTimeout(600);
    await expect(card).toBeVisible();
    expect(page.url()).toContain(section);
    expect(await axe(page)).toEqual([]);
    await page.locator('.standfirst').tap();
    await expect(card).toBeHidden();
    await term.tap();
    await expect(card).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(term).toBeFocused();
    await term.tap();
    await card.getByRole('link', { name: 'Open the glossary' }).tap();
    await expect(page).toHaveURL(/\/glossary\/#/);
  });

  test('on a phone that lies on its side, a card begins within the window', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 300 });
    await page.goto(section);
    const terms = page.locator('.prose .term[href*="/glossary/#"]');
    for (const term of (await terms.all()).slice(0, 3)) {
      await term.scrollIntoViewIfNeeded();
      await term.tap();
      const card = page.getByRole('dialog', { name: (await term.textContent())! });
      expect((await card.boundingBox())!.y).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
    }
  });
});
