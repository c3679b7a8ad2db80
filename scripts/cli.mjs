#!/usr/bin/env node
// The command line: sets up and builds what is missing, then runs it in plain Node. Only its own output goes to stdout.
import './setup/require-node.mjs';
import { buildOnce } from './build/build-once.mjs';
import { runCommandLine } from './cli/run-command-line.mjs';
import { runScript } from './setup/report.mjs';
import { setUpPackages } from './setup/set-up.mjs';

await runScript(async () => {
  await setUpPackages();
  await buildOnce('node');
  return runCommandLine(process.argv.slice(2));
});
