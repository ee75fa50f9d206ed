import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/support/chromium.ts';

const ci = Boolean(process.env.CI);

export default defineConfig({
  testDir: 'tests/browser',
  // A folder of its own, for Playwright empties it and the reports lie beside it.
  outputDir: 'test-results/browser',
  globalSetup: './tests/support/global-setup.ts',
  timeout: 30_000,
  workers: 2,
  fullyParallel: true,
  retries: ci ? 1 : 0,
  forbidOnly: ci,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // No trace: recording one would spoil the tests that measure time. No service worker but where it is what is tested:
  // it would fetch the whole site behind every test.
  use: { launchOptions: launchOptions(), screenshot: 'only-on-failure', serviceWorkers: 'block' },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
