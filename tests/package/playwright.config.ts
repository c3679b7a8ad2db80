import { defineConfig } from '@playwright/test';

/** The main path in the packaged program; run by `npm run dist` and `npm run test:package`. */
export default defineConfig({ testDir: '.', outputDir: '../../test-results', timeout: 120_000, expect: { timeout: 20_000 }, workers: 1 });
