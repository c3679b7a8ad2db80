import { defineConfig } from '@playwright/test';

/** Faults in the real window; `npm run test:faults` sets up the runtime and the displays. */
export default defineConfig({
  testDir: 'window',
  testMatch: '**/*.test.ts',
  outputDir: '../../test-results',
  // Fifty starts in a row take minutes.
  timeout: 900_000,
  expect: { timeout: 15_000 },
  // How soon a window answers is part of what is tested.
  workers: 1,
  fullyParallel: false,
  // A fault is survived at once or not at all.
  retries: 0,
});
