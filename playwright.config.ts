import { defineConfig } from '@playwright/test';

/** End-to-end tests in a real Electron window; `npm test` sets up the runtime and the display, see scripts/test.mjs. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Windows on one display take the focus from each other.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
});
