/** One visit to one page, as a cheap phone on a slow network makes it. */
import type { Browser } from '@playwright/test';

export interface Conditions {
  /** How many times slower than this machine the processor is; 1 leaves it as it is. */
  cpu: number;
  /** Slow 4G, or the network as it is. */
  slow: boolean;
  /** Of the window, in CSS pixels. */
  width: number;
  /** Milliseconds that are watched after the last answer. */
  settle: number;
}

export interface Visit {
  /** Largest contentful paint, milliseconds from the start. */
  lcp: number;
  /** Total blocking time: what tasks after the first paint take beyond 50 ms each, in milliseconds. */
  blocking: number;
  /** The longest task, in milliseconds; 0 when none reached 50. */
  longest: number;
  /** Cumulative layout shift. */
  cls: number;
  /** Bytes over the wire, headers included. */
  bytes: number;
  requests: number;
  /** Elements of the page once it has settled. */
  nodes: number;
}

/** Lighthouse's "slow 4G" for DevTools: 150 ms round trips and 1.6 Mbit/s, as they act on single requests. */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };

interface Record {
  lcp: number;
  paint: number;
  cls: number;
  tasks: [start: number, duration: number][];
}

/** Runs in the page before its own scripts. */
function observe(): void {
  const record: Record = { lcp: 0, paint: 0, cls: 0, tasks: [] };
  Object.assign(globalThis, { bench: record });
  const watch = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => (record.lcp = startTime));
  watch('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (record.paint = startTime));
  watch('longtask', ({ startTime, duration }) => record.tasks.push([startTime, duration]));
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) record.cls += value;
  });
}

/** Visits an address from a cold cache. Throws when the page does not answer with success. */
export async function visit(browser: Browser, url: string, conditions: Conditions): Promise<Visit> {
  const { cpu, slow, width, settle } = conditions;
  const phone = width < 600;
  const viewport = { width, height: phone ? 823 : 900 };
  const context = await browser.newContext({ viewport, isMobile: phone, hasTouch: phone, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    let bytes = 0;
    let requests = 0;
    devtools.on('Network.requestWillBeSent', ({ request }) => /^https?:/.test(request.url) && requests++);
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await devtools.send('Network.enable');
    if (slow) await devtools.send('Network.emulateNetworkConditions', slow4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.addInitScript(observe);
    const response = await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
    if (!response?.ok()) throw new Error(`${url} answers ${response?.status() ?? 'nothing'}: is the address right?`);
    await page.waitForTimeout(settle);
    const [record, nodes] = await page.evaluate(
      () => [(globalThis as unknown as { bench: Record }).bench, document.querySelectorAll('*').length] as const,
    );
    const late = record.tasks.filter(([start, duration]) => start + duration > record.paint);
    return {
      lcp: record.lcp,
      blocking: late.reduce(
        (sum, [start, took]) => sum + Math.max(0, took - Math.max(0, record.paint - start) - 50),
        0,
      ),
      longest: Math.max(0, ...record.tasks.map(([, duration]) => duration)),
      cls: record.cls,
      bytes,
      requests,
      nodes,
    };
  } finally {
    await context.close();
  }
}
