#!/usr/bin/env node
// Builds out/ when it is older than its sources; --node leaves the window out.
import './setup/require-node.mjs';
import { buildOnce } from './build/build-once.mjs';
import { runScript } from './setup/report.mjs';
import { setUpPackages } from './setup/set-up.mjs';

await runScript(async () => {
  await setUpPackages();
  await buildOnce(process.argv.includes('--node') ? 'node' : 'window');
});
