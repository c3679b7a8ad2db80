#!/usr/bin/env node
// Takes the program that `npm run dist` left in release/ down its main path again.
import './setup/require-node.mjs';
import { packagedProgram } from './dist/packaged-program.mjs';
import { tryProgram } from './dist/try-program.mjs';
import { runScript, say } from './setup/report.mjs';
import { setUpWindow } from './setup/set-up.mjs';

await runScript(async () => {
  await setUpWindow();
  say(await tryProgram(packagedProgram().executable));
});
