import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/support/chromium.ts';

const ci = Boolean(process.env.CI);
/** BROWSERS=chromium,firefox,webkit runs Playwright's own browsers of that name; without it Chromium runs, from npm. */
const browsers = (process.env.BROWSERS || 'chromium').split(',');
/** What a reader has in every browser. The others measure bytes and time, or ask Chromium's own tools. */
const everywhere = /\b(no-script|not-found|page-scripts|reading|sub-path|theme)\.test\.ts$/;

export default defineConfig({
  testDir: 'tests/browser',
  // A folder of its own, for Playwright empties it and the reports lie beside it.
  outputDir: 'test-results/browser',
  globalSetup: './tools/support/chromium.ts',
  timeout: 30_000,
  workers: 2,
  fullyParallel: true,
  retries: ci ? 1 : 0,
  forbidOnly: ci,
  // Dots in continuous integration: failures of the steps before stay near the end of its log.
  reporter: [[ci ? 'dot' : 'list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // No trace: recording one would spoil the tests that measure time. No service worker but where it is what is tested:
  // it would keep what each test visits, and answer in place of the server.
  use: { screenshot: 'only-on-failure', serviceWorkers: 'block' },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' as const, launchOptions: launchOptions() } },
    { name: 'firefox', use: { browserName: 'firefox' as const }, testMatch: everywhere },
    { name: 'webkit', use: { browserName: 'webkit' as const }, testMatch: everywhere },
  ].filter(({ name }) => browsers.includes(name)),
});
