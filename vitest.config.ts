import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const environment = 'node' as const;

export default defineConfig({
  test: {
    // One less than the cores by itself: on two cores, one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'unit', environment, include: ['tests/unit/**/*.test.ts'], testTimeout: 20_000 } },
      // These read the whole of dist/, or build a small site of their own. A worker parses each page of dist/ once, for all
      // the files that it runs (`readPages`): they share its modules, so none may change those.
      {
        test: {
          name: 'build',
          environment,
          include: ['tests/build/**/*.test.ts'],
          isolate: false,
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
        },
      },
    ],
  },
});
