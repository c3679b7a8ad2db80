#!/usr/bin/env node
// The quick half of the tests, for before a commit: types, lint, unit with architecture, database. Opens no window.
import './setup/require-node.mjs';
import { runScript } from './setup/report.mjs';
import { setUpPackages } from './setup/set-up.mjs';
import { runSuites } from './test/run-suites.mjs';

await runScript(async () => {
  await setUpPackages();
  return runSuites(['types', 'lint', 'unit', 'db']);
});
