import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const environment = 'node' as const;
// The files that a worker runs share its modules, so that our code is loaded once and each page of dist/ is parsed once
// (`readPages`). What a test changes for a while (a variable, a folder, a clock) it sets right when it ends.
const isolate = false;

export default defineConfig({
  test: {
    // One less than the cores by itself: on two cores, one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'unit', environment, isolate, include: ['tests/unit/**/*.test.ts'], testTimeout: 20_000 } },
      // These read the whole of dist/, or build a small site of their own.
      {
        test: {
          name: 'build',
          environment,
          isolate,
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // The built site in an installed Firefox; skipped where there is none.
      {
        test: {
          name: 'firefox',
          environment,
          include: ['tests/firefox/**/*.test.ts'],
          globalSetup: 'tests/support/firefox.ts',
          testTimeout: 30_000,
          // As in Chromium: another browser on a busy machine.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
