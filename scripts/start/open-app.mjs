import { buildOnce } from '../build/build-once.mjs';
import { runInPlace } from '../setup/child.mjs';
import { projectDir } from '../setup/paths.mjs';
import { SetupError, say } from '../setup/report.mjs';
import { describeRuntime } from '../setup/runtime.mjs';
import { setUpWindow } from '../setup/set-up.mjs';

/**
 * Open the app and wait until it is closed.
 *
 * @param {readonly string[]} args - passed on; `--no-sandbox` only counts when it is given here
 * @returns {Promise<number>} its exit code
 * @throws {SetupError} where the renderer sandbox cannot start and nobody said to go without
 */
export async function openApp(args) {
  const runtime = await setUpWindow();
  say(describeRuntime(runtime));
  const withoutSandbox = args.includes('--no-sandbox');
  if (runtime.sandbox === 'none' && !withoutSandbox) {
    throw new SetupError(`the renderer sandbox cannot start: ${runtime.why}`, 'to open without it: npm start -- --no-sandbox');
  }
  await buildOnce('window');
  const env = { ...process.env };
  // Set by some editors' terminals; Electron would start as plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  return runInPlace(withoutSandbox ? runtime.electronPath : runtime.launchPath, [projectDir, ...args], env);
}
