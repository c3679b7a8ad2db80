#!/usr/bin/env node
// Takes the pictures of the README from the program itself, with the sample case. Look at them before you commit them.
import './setup/require-node.mjs';
import { buildOnce } from './build/build-once.mjs';
import { withDisplay } from './setup/display.mjs';
import { describeRuntime } from './setup/runtime.mjs';
import { runScript, say } from './setup/report.mjs';
import { setUpWindow } from './setup/set-up.mjs';

await runScript(async () => {
  const runtime = await setUpWindow();
  say(describeRuntime(runtime));
  await buildOnce('window');
  const { takePictures } = await import('./pictures/take-pictures.mjs'); // needs packages that set-up has only just installed
  for (const { file, sizeBytes } of await withDisplay((env) => takePictures(runtime, env))) say(`${file}, ${Math.round(sizeBytes / 1000)} kB`);
  return 0;
});
