import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { serve, type Site } from '../../tools/support/server.ts';
import { firefoxPath, launchFirefox } from '../support/firefox.ts';

const firefox = firefoxPath();
const section = 'sections/24-quantization/';
const paper = 'rgb(251, 249, 244)';
const night = 'rgb(23, 21, 18)';
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** Puppeteer's own waiting makes functions of text, which the Content-Security-Policy forbids. */
const until = (page: Page, condition: string) =>
  expect.poll(() => page.evaluate(`(async () => Boolean(${condition}))()`), { timeout: 10_000 }).toBe(true);

/**
 * No errors of the page: a font that was on its way when the page was left (NS_BINDING_ABORTED), and a formula that is laid
 * out while half of it has arrived (tests/build/html.test.ts reads whole ones).
 */
const harmless = /font.*2152398850|Invalid markup: Incorrect number of children/;

async function resize(page: Page, width: number, height: number): Promise<void> {
  // Puppeteer turns the screen too, which Firefox 140 does not know.
  await page.setViewport({ width, height }).catch((error: unknown) => {
    if (!String(error).includes('setScreenOrientationOverride')) throw error;
  });
  await until(page, `innerWidth === ${width}`);
}

describe.skipIf(!firefox)('in Firefox', () => {
  let browser: Browser;
  let site: Site;
  let page: Page;
  /** What the console says is wrong, and what the Content-Security-Policy refuses. */
  let errors: string[];

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchFirefox(firefox!), serve({ root: 'dist', brotli: false })]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  beforeEach(async () => {
    const context = await browser.createBrowserContext();
    page = await context.newPage();
    onTestFinished(async () => context.close());
    errors = [];
    page.on('pageerror', (error) => harmless.test(String(error)) || errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`refused: ${violatedDirective} ${blockedURI}`),
      );
    });
    await resize(page, 1440, 900);
    await page.goto(site.url + section);
    return () => expect(errors).toEqual([]);
  });

  test('a section is read: its columns, faces, formulas and charts', async () => {
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      return {
        faces: [...document.fonts]
          .filter(({ status }) => status === 'loaded')
          .map(({ family }) => family.replaceAll('"', '')),
        nav: box('#site-nav').right,
        text: [box('.prose > p').left, box('.prose > p').right],
        gloss: box('.gloss').left,
        definition: box('.gloss-body').height,
        formula: box('.equation .katex-html').width,
        term: getComputedStyle(document.querySelector('.term')!).textDecorationStyle,
        bar: getComputedStyle(document.querySelector('svg.chart .m1')!).fill,
        chart: box('svg.chart[role=img]').width,
        wider: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(seen.faces).toEqual(expect.arrayContaining(['Source Serif 4', 'KaTeX_Main', 'KaTeX_Math']));
    expect(seen.nav).toBeLessThan(seen.text[0]!);
    expect(seen.gloss).toBeGreaterThan(seen.text[1]!);
    expect(seen.definition).toBeGreaterThan(40);
    expect(seen.formula).toBeGreaterThan(100);
    expect(seen.term).toBe('dotted');
    expect(seen.bar).toBe('rgb(29, 95, 151)');
    expect(seen.chart).toBeGreaterThan(300);
    expect(seen.wider).toBeLessThanOrEqual(0);
  });

  test('on a phone the contents open, and close when the Tab key leaves them', async () => {
    await resize(page, 390, 800);
    await page.click('.button-contents');
    expect(await page.$eval('#site-nav', (nav) => nav.matches(':popover-open'))).toBe(true);
    await page.$eval('#site-nav', (nav) => [...nav.querySelectorAll('a')].at(-1)!.focus());
    await page.keyboard.press('Tab');
    await until(page, `!document.querySelector('#site-nav').matches(':popover-open')`);
  });

  test('the theme is chosen, kept on the next page, and on the one that Back leads to', async () => {
    expect(await background(page)).toBe(paper);
    const other = `${site.url}glossary/`;
    await page.goto(other);
    await page.click('[data-theme-switch]');
    await page.click('[data-theme-switch]');
    expect(await background(page)).toBe(night);
    // Puppeteer would wait for a load, which a page out of the cache for Back has not.
    await page.evaluate(() => history.back());
    await until(page, `location.pathname === '/${section}'`);
    await until(page, `getComputedStyle(document.body).backgroundColor === '${night}'`);
    expect(await page.$$eval('[name=theme-color]', (all) => all.map((meta) => meta.getAttribute('content')))).toEqual([
      '#171512',
      '#171512',
    ]);
  });

  test('search opens, finds and opens a result, by the keyboard alone', async () => {
    await page.keyboard.press('/');
    await until(page, `document.querySelector('dialog[open]')`);
    await page.keyboard.type('model collapse');
    // Before it come results for the first letters.
    await until(page, `document.querySelector('dialog [data-result]')?.pathname.includes('/30-')`);
    await page.waitForNetworkIdle({ idleTime: 300 });
    await page.keyboard.press('ArrowDown');
    await until(page, `document.querySelector('dialog [aria-selected=true]')`);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toContain('/sections/30-model-collapse/');
  });

  test('links, citations and sentences with formulas are copied', async () => {
    await page.hover('.heading .anchor[href="#limits"]');
    await page.click('.heading .anchor[href="#limits"]');
    await until(page, `document.querySelector('.copy-menu [role=status]')?.textContent === 'Link copied'`);
    expect(await clipboard(page)).toBe(`${site.url}${section}#limits`);

    await page.click('[data-copy-text$=".bib"]');
    await until(page, `document.querySelector('[data-citation] [role=status]').textContent === 'Copied'`);
    expect(await clipboard(page)).toMatch(/^@\w+\{/);

    await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('.prose > p')].find((it) => it.querySelector('.katex'))!;
      getSelection()!.selectAllChildren(paragraph);
    });
    await page.waitForNetworkIdle({ idleTime: 300 });
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    const copied = await clipboard(page);
    const tex = await page.$eval('.prose > p .katex annotation', (it) => it.textContent.trim());
    expect(copied.split(`$${tex}$`)).toHaveLength(2);
  });

  test('a link to a text of the page finds it, far below the first screen too', async () => {
    const words = await page.$$eval('.prose > p:not([class])', (all) =>
      all.at(-1)!.textContent.split(' ', 4).join(' '),
    );
    await page.goto('about:blank');
    await page.goto(`${site.url}${section}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`);
    await until(page, 'scrollY > 2000');
  });

  test('on paper, glosses are read that are closed on the screen', async () => {
    await resize(page, 390, 800);
    const closed = () => page.$$eval('.gloss details:not([open])', (all) => all.length);
    const before = await closed();
    expect(before).toBeGreaterThan(3);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await closed()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await closed()).toBe(before);
  });

  test('on paper, a figure takes no room for the arrangement that is not shown', async () => {
    const sheets = async () => (await PDFDocument.load(await page.pdf({ format: 'a4' }))).getPageCount();
    // One figure, several times.
    await page.$eval('.figure:has(.wide)', (figure) => {
      const copies = Array.from({ length: 6 }, () => figure.cloneNode(true));
      document.querySelector('.prose')!.replaceChildren(...copies);
      document.querySelector('.page-foot')!.remove();
    });
    const whole = await sheets();
    await page.$$eval('.wide', (all) => all.forEach((drawing) => drawing.remove()));
    expect(whole).toBe(await sheets());
  });

  test('a citation shows its preview', async () => {
    await page.hover('.prose > p a[data-cite]');
    await until(page, `document.querySelector('#preview:popover-open')`);
    expect(await page.$eval('#preview', (card) => card.textContent.trim())).toMatch(/(primary|secondary|tertiary)$/);
  });

  test('what was visited is read without a network', async () => {
    const own = await serve({ root: 'dist', brotli: false });
    await page.goto(own.url + section);
    await until(page, `navigator.serviceWorker.controller?.scriptURL.endsWith('/sw.js')`);
    await until(page, `await caches.match(location.pathname)`);
    await own.close();
    await page.goto(`${own.url}${section}#how`);
    expect(await page.$eval('article', (article) => article.dataset.section)).toBe('24');
    await page.goto(`${own.url}glossary/`);
    expect(await page.$eval('h1', (title) => title.textContent)).toBe('This page is not in your copy');
  });
});
