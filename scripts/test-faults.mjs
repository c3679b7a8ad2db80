#!/usr/bin/env node
// Kills processes, fills disks, damages files, and prints one line for each row of the table of faults: fault-01 passed.
import './setup/require-node.mjs';
import { runScript } from './setup/report.mjs';
import { setUpPackages } from './setup/set-up.mjs';
import { runFaults } from './test/run-faults.mjs';

await runScript(async () => {
  await setUpPackages();
  return runFaults(process.argv.slice(2));
});
