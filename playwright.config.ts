import { defineConfig } from '@playwright/test';

/** End-to-end tests in a real Electron window; `npm test` sets up the runtime and the display, see scripts/test.mjs. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  // The longest takes 16 s on a quiet machine; one that hangs is to have its second try soon.
  timeout: 45_000,
  expect: { timeout: 10_000 },
  // Windows on one display take the focus from each other: one worker for each.
  workers: (process.env['SOURCELINE_DISPLAYS'] ?? '').split(' ').length,
  fullyParallel: false,
  // A call into Electron was once seen never to come back (1 of 170 runs); such a test gets a second try, and is named as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
});
