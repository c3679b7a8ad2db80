import { defineConfig } from '@playwright/test';
import { projectDir } from '../e2e/fixtures.js';

/** Pictures of every screen; `npm run looks` sets up the runtime and the display, see scripts/looks.mjs. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.looks.ts',
  outputDir: `${projectDir}/test-results/looks`,
  timeout: 1_200_000,
  expect: { timeout: 10_000 },
  workers: 1,
});
