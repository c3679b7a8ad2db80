#!/usr/bin/env node
// Takes a picture of every screen in every size and theme, and says what is out of reach: npm run looks -- ledger
import './setup/require-node.mjs';
import { buildOnce } from './build/build-once.mjs';
import { takeLooks } from './looks/take-looks.mjs';
import { runScript } from './setup/report.mjs';
import { setUpWindow } from './setup/set-up.mjs';

await runScript(async () => {
  await setUpWindow();
  await buildOnce('window');
  return takeLooks(process.argv.slice(2));
});
