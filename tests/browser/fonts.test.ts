import { readPages } from '../../src/build/pages.ts';
import { expect, test } from '../support/fixtures.ts';

const pages = readPages('dist').filter(
  ({ path, html }) => path.startsWith('/sections/') && html.includes('class="katex-html"'),
);

test('most sections have formulas', () => {
  expect(pages.length).toBeGreaterThan(10);
});

for (const { path } of pages) {
  test(`${path}: every glyph of its formulas is drawn by a font of ours`, async ({ page }) => {
    await page.goto(path);
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
    expect(errors).toEqual([]);
  });
}
