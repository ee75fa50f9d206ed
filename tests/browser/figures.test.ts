import { readFileSync } from 'node:fs';
import { pageFiles } from '../../src/build/pages.ts';
import { expect, test } from '../support/fixtures.ts';
import { layOut } from '../support/layout.ts';

/** Pages that are read: /figures/ and /print/ show the same drawings once more. */
const sections = pageFiles('dist').filter(
  ({ html, path }) => !['/figures/', '/print/'].includes(path) && html.includes('class="figure"'),
);

/** Errors of the labels of all drawings that show: too small, out of their frame, or over one another. */
function faultsOfLabels(): string[] {
  const errors: string[] = [];
  // Glyphs do not fill their line: two labels touch only when their letters do.
  const slack = 3;
  for (const figure of document.querySelectorAll('.figure')) {
    const frame = figure.getBoundingClientRect();
    for (const drawing of figure.querySelectorAll<SVGElement>('svg.chart[role=img]')) {
      if (drawing.getBoundingClientRect().width === 0) continue;
      const labels = [...drawing.querySelectorAll('text')].map((label) => {
        const { left, right, top, bottom, height } = label.getBoundingClientRect();
        return { words: label.textContent, left, right, top: top + height * 0.2, bottom: bottom - height * 0.2, label };
      });
      const foot = drawing.getBoundingClientRect().bottom;
      const scale = drawing.hasAttribute('viewBox')
        ? drawing.getBoundingClientRect().width / Number(drawing.getAttribute('viewBox')!.split(' ')[2])
        : 1;
      for (const [index, one] of labels.entries()) {
        const where = `${figure.id}: “${one.words}”`;
        const size = parseFloat(getComputedStyle(one.label).fontSize) * scale;
        if (size < 11) errors.push(`${where} is ${size.toFixed(1)} px`);
        // The tail of a J reaches 2 px before its place.
        if (one.left < frame.left - 2.5 || one.right > frame.right + 1) {
          errors.push(
            `${where} leaves its frame (${Math.round(one.left - frame.left)}, ${Math.round(frame.right - one.right)})`,
          );
        }
        if (one.bottom > foot + 2) errors.push(`${where} hangs below its drawing`);
        for (const other of labels.slice(index + 1)) {
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          if (across > slack && down > slack) errors.push(`${where} lies over “${other.words}”`);
        }
      }
    }
  }
  return errors;
}

/** Marks (and lines, and letters) of the drawings with less contrast against the page than `least`. */
function weakMarks(): string[] {
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (colour: string) => {
    const [r, g, b] = colour
      .match(/[\d.]+/g)!
      .slice(0, 3)
      .map((part) => channel(Number(part) / 255)) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = luminance(getComputedStyle(document.body).backgroundColor);
  const contrast = (colour: string) => {
    const own = luminance(colour);
    return (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05);
  };
  const weak = new Set<string>();
  for (const shape of document.querySelectorAll('svg.chart :is(rect, circle, line, path, text)')) {
    const name = shape.getAttribute('class') ?? '';
    // Grid lines are meant to be faint, letters on a mark stand on its colour, and boxes are told by their edge.
    if (name === 'g' || name === 'on') continue;
    const style = getComputedStyle(shape);
    const edge = shape.tagName === 'text' || name.includes('gap') ? 'none' : style.stroke;
    const [colour, least] = edge === 'none' ? [style.fill, shape.tagName === 'text' ? 4.5 : 3] : [edge, 3];
    if (colour !== 'none' && contrast(colour) < least)
      weak.add(`${shape.tagName}.${name} ${contrast(colour).toFixed(2)}`);
  }
  return [...weak];
}

for (const { path } of sections) {
  test(`figures on ${path}: labels of 11 px, in their frames, none over another; marks stand out`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(layOut);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await page.evaluate(faultsOfLabels), `${width} px`).toEqual([]);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await page.evaluate(weakMarks), colorScheme).toEqual([]);
    }
  });
}

test('the numbers of a figure open without JavaScript, and are those of its file', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/sections/24-quantization/');
  const figure = page.locator('#fig-24-phone');
  await expect(figure.locator('table')).toBeHidden();
  await figure.locator('summary').click();
  await expect(figure.locator('table')).toBeVisible();
  await expect(figure.locator('tbody tr')).toHaveCount(
    readFileSync('content/figures/24-phone.csv', 'utf8').trim().split('\n').length - 1,
  );
  await context.close();
});

test('a figure is named by its title, in its section and in the gallery', async ({ page }) => {
  test.slow();
  const session = await page.context().newCDPSession(page);
  for (const path of ['/sections/24-quantization/', '/figures/', '/print/']) {
    await page.goto(path);
    await page.evaluate(layOut);
    const titles = (await page.locator('.figure .figure-title').allTextContents()).map((title) =>
      title.replace(/\s*#?\s*$/, '').trim(),
    );
    expect(Math.min(...titles.map(({ length }) => length))).toBeGreaterThan(5);
    const { root } = await session.send('DOM.getDocument');
    const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId: root.nodeId, role: 'figure' });
    expect(nodes.map(({ name }) => name?.value as string)).toEqual(titles);
  }
});

test('the text of a drawing can be selected', async ({ page }) => {
  await page.goto('/sections/24-quantization/');
  const label = page.locator('#fig-24-phone svg text').first();
  await label.click({ clickCount: 3 });
  expect(await page.evaluate(() => String(getSelection()))).toContain('1B, 16 bits');
});

test('the gallery shows every figure and leads to its section', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/figures/');
  expect(await page.evaluate(faultsOfLabels)).toEqual([]);
  await page.locator('#fig-24-phone a').click();
  await expect(page).toHaveURL(/\/sections\/24-quantization\/#fig-24-phone$/);
  await expect(page.locator('#fig-24-phone')).toBeInViewport();
});
