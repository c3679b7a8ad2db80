#!/usr/bin/env node
// Makes what can be installed on this kind of machine, in release/: the unpacked program, and archives and packages of it.
import './setup/require-node.mjs';
import { buildOnce } from './build/build-once.mjs';
import { inProject } from './setup/paths.mjs';
import { runScript, say } from './setup/report.mjs';
import { describeRuntime } from './setup/runtime.mjs';
import { setUpWindow } from './setup/set-up.mjs';

await runScript(async () => {
  const runtime = await setUpWindow();
  say(describeRuntime(runtime));
  await buildOnce('window');
  const { packageProgram } = await import('./dist/package-program.mjs');
  const { assertFuses } = await import('./dist/fuses.mjs');
  const { assertLicences } = await import('./dist/licences.mjs');
  const { tryProgram } = await import('./dist/try-program.mjs');
  const { sizeTable, weighed } = await import('./dist/sizes.mjs');
  const { archivesOf } = await import('./dist/archives.mjs');
  const program = await packageProgram(runtime);
  await assertFuses(program.executable);
  say('fuses are as electron-builder.yml says');
  assertLicences(program.archive);
  say('each package is on its list of licences');
  for (const line of sizeTable(program.archive)) process.stdout.write(`${line}\n`);
  process.stdout.write(`${weighed(program.folder, inProject('node_modules', 'electron', 'dist'))}\n`);
  say(await tryProgram(program.executable));
  for (const line of await archivesOf(program)) process.stdout.write(`${line}\n`);
});
