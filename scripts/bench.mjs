#!/usr/bin/env node
// Measures, prints a table and writes bench/results.json. Parts of names choose: npm run bench -- cold-start
import './setup/require-node.mjs';
import { runBenches, tableOf, writeResults } from './bench/run-benches.mjs';
import { buildOnce } from './build/build-once.mjs';
import { runScript, say } from './setup/report.mjs';
import { describeRuntime } from './setup/runtime.mjs';
import { setUpWindow } from './setup/set-up.mjs';

await runScript(async () => {
  say(describeRuntime(await setUpWindow()));
  await buildOnce('window');
  const { results, failed } = await runBenches(process.argv.slice(2));
  writeResults(results);
  process.stdout.write(`${tableOf(results)}\n`);
  for (const file of failed) process.stderr.write(`failed: ${file}\n`);
  return failed.length === 0 ? 0 : 1;
});
