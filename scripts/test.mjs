#!/usr/bin/env node
// Runs every suite, or those named: npm test -- --only unit,db
import './setup/require-node.mjs';
import { runScript } from './setup/report.mjs';
import { setUpPackages } from './setup/set-up.mjs';
import { runSuites } from './test/run-suites.mjs';
import { runs } from './test/suites.mjs';

await runScript(async () => {
  const at = process.argv.indexOf('--only');
  const names = at === -1 ? runs.flatMap((run) => run.names) : (process.argv[at + 1] ?? '').split(',');
  await setUpPackages();
  return runSuites(names);
});
