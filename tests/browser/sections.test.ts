/** How each section is set: its page is opened once, on a phone, and widened. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { pageFiles } from '../../src/build/pages.ts';
import { expect, test } from '../support/fixtures.ts';
import { layOut } from '../support/layout.ts';
import { sectionIds } from '../support/sections.ts';
import { faultsOfFormulas, faultsOfMargin, lostInReaderView, partedWords } from '../support/section-page.ts';

const readability = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

/** Glyphs of the formulas that no font of ours draws. */
async function foreignGlyphs(page: Page): Promise<string[]> {
  // One element for each text, for the browser tells the fonts of an element's own text.
  const texts = await page.locator('.katex-html').evaluateAll((formulas) => {
    // Nothing is drawn in a closed disclosure.
    for (const closed of document.querySelectorAll('details')) closed.open = true;
    const drawn = formulas
      .flatMap((formula) => [...formula.querySelectorAll('*')])
      .map((element) => ({
        element,
        text: [...element.childNodes].map((it) => (it.nodeType === Node.TEXT_NODE ? it.textContent : '')).join(''),
      }))
      // Zero-width spaces need no glyph.
      .filter(({ text }) => text.replace(/\u200b/g, '') !== '');
    for (const { element } of drawn) element.setAttribute('data-drawn', '');
    return drawn.map(({ text }) => text);
  });
  await page.evaluate(() => document.fonts.ready);

  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[data-drawn]' });
  expect(nodeIds).toHaveLength(texts.length);
  const errors: string[] = [];
  for (const [index, nodeId] of nodeIds.entries()) {
    const text = texts[index]!;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const ours = fonts.every(
      ({ isCustomFont, familyName }) => isCustomFont && /^(KaTeX_|Source Serif 4)/.test(familyName),
    );
    // More, where an element in it has text too, as the g of “log” has.
    const glyphs = fonts.reduce((sum, { glyphCount }) => sum + glyphCount, 0);
    if (ours && glyphs >= [...text].length) continue;
    errors.push(`“${text}”: ${fonts.map(({ familyName, glyphCount }) => `${glyphCount} by ${familyName}`).join()}`);
  }
  return errors;
}

const set = (page: Page) =>
  page.evaluate(async () => {
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  });

for (const path of [...sectionIds.map((id) => `/sections/${id}/`), '/report/']) {
  test(`${path} is well set on a phone and with a margin, every glyph of its formulas in a font of ours`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    await page.evaluate(layOut);
    await set(page);
    expect.soft(await page.evaluate(faultsOfFormulas), 'formulas have the width, and fit it').toEqual([]);
    expect.soft(await page.evaluate(partedWords), 'signs and names at 360 px').toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await set(page);
    expect.soft(await page.evaluate(partedWords), 'signs and names at 1440 px').toEqual([]);
    expect.soft(await page.evaluate(faultsOfMargin), 'glosses stand by their terms, and cover nothing').toEqual([]);
    if (path.startsWith('/sections/')) {
      await page.evaluate(readability);
      expect.soft(await page.evaluate(lostInReaderView), 'the reader view keeps it all').toEqual([]);
    }
    expect.soft(await foreignGlyphs(page)).toEqual([]);
  });
}

test('most sections have formulas', () => {
  const formulas = pageFiles('dist').filter(
    ({ path, html }) => path.startsWith('/sections/') && html.includes('class="katex-html"'),
  );
  expect(formulas.length).toBeGreaterThan(10);
});
