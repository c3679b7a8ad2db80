import path from 'node:path';
import { buildOnce } from '../build/build-once.mjs';
import { runCommandLine } from '../cli/run-command-line.mjs';
import { inProject } from '../setup/paths.mjs';
import { say } from '../setup/report.mjs';
import { setUpPackages } from '../setup/set-up.mjs';

/**
 * Make the briefing of the sample case, in plain Node, and print where it lies.
 *
 * @returns {Promise<number>} exit code of the command line
 */
export async function makeSamplePdf() {
  await setUpPackages();
  await buildOnce('node');
  say('no display here: making the sample briefing instead of opening a window');
  const pdf = path.resolve('sourceline-sample.pdf');
  const code = await runCommandLine(['brief', inProject('resources', 'sample'), '--out', pdf]);
  if (code === 0) process.stdout.write(`${pdf}\n`);
  return code;
}
