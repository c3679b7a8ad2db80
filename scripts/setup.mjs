#!/usr/bin/env node
// Installs what is missing: node_modules, and with --window the Electron runtime and the system libraries it needs.
import './setup/require-node.mjs';
import { runScript, say } from './setup/report.mjs';
import { describeRuntime } from './setup/runtime.mjs';
import { setUpPackages, setUpWindow } from './setup/set-up.mjs';

await runScript(async () => {
  if (process.argv.includes('--window')) say(describeRuntime(await setUpWindow()));
  else await setUpPackages();
});
