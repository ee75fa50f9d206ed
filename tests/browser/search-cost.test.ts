import { expect, test } from '../support/fixtures.ts';

// Bytes are counted here.
test.use({ siteOptions: { brotli: true } });

/** The longest chain of requests, each of which began only after the one before had ended. */
function roundTrips(requests: { start: number; end: number }[]): number {
  const chain = (after: number): number =>
    Math.max(0, ...requests.filter(({ start }) => start >= after).map(({ end }) => 1 + chain(end)));
  return chain(-1);
}

/** Most bytes, Pagefind's WebAssembly of 60 KB among them. */
const limits = { quantization: 95, 'how many tokens was Llama 3 trained on': 105 };

for (const [query, limit] of Object.entries(limits)) {
  test(`the first result for “${query}” costs at most ${limit} KB and two round trips after intent`, async ({
    page,
    traffic,
  }) => {
    await page.goto('/sections/24-quantization/', { waitUntil: 'networkidle' });
    traffic.clear();
    const began = await page.evaluate(() => {
      const state = globalThis as unknown as { firstResult?: number };
      new MutationObserver(() => {
        if (document.querySelector('[data-result]')) state.firstResult ??= performance.now();
      }).observe(document.querySelector('#search-dialog')!, { childList: true, subtree: true });
      return performance.now();
    });
    // Each answer takes its time, so that requests that wait for others can be told.
    await page.route('**/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.insertText(query);
    await page.locator('[data-result]').first().waitFor();
    const done = await page.evaluate((since) => {
      const { firstResult } = globalThis as unknown as { firstResult: number };
      return performance
        .getEntriesByType('resource')
        .map((entry) => entry as PerformanceResourceTiming)
        .filter(({ startTime, responseEnd }) => startTime >= since && responseEnd > 0 && responseEnd <= firstResult)
        .map(({ name, startTime, responseEnd }) => ({ name, start: startTime, end: responseEnd }));
    }, began);
    const names = new Set(done.map(({ name }) => name));
    const sent = (await traffic.list()).filter(({ url }) => names.has(url));
    const bytes = sent.reduce((sum, fetched) => sum + fetched.bytes, 0);
    console.log(`${query}: ${bytes} bytes, ${roundTrips(done)} round trips`);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(limit * 1024);
    expect(roundTrips(done)).toBeLessThanOrEqual(2);
  });
}

test('once warm, a key leads to results in less than 50 ms, and nothing on the page moves', async ({ page }) => {
  await page.goto('/search/?q=model', { waitUntil: 'networkidle' });
  const measured = await page.evaluate(async () => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const field = document.querySelector<HTMLInputElement>('#page-q')!;
    const list = document.querySelector('main [data-search-results]')!;
    const times: number[] = [];
    for (const round of [0, 1]) {
      for (const words of ['quantiz', 'quantiza', 'quantizat', 'quantization', 'model collapse', 'transformer']) {
        const changed = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => (observer.disconnect(), resolve()));
          observer.observe(list, { childList: true });
        });
        const start = performance.now();
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await changed;
        if (round === 1) times.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    }
    return { median: times.sort((a, b) => a - b)[3]!, shift };
  });
  expect(measured.median).toBeLessThan(50);
  expect(measured.shift).toBeLessThan(0.01);
});
