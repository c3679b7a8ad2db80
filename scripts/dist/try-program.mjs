import { hasDisplay, withDisplay } from '../setup/display.mjs';
import { runToEnd } from '../setup/child.mjs';
import { inProject, projectDir } from '../setup/paths.mjs';

/**
 * Take a packaged program down its main path, as a user does: `tests/package`. Its save dialog can be answered on a virtual
 * display alone, so that it is not tried where windows are shown to somebody.
 *
 * @param {string} executable
 * @returns {Promise<string>} what came of it, in a line
 * @throws {Error} when it does not come so far
 */
export async function tryProgram(executable) {
  if (hasDisplay()) return `its main path was NOT tried: that needs a virtual display, which ${process.platform === 'linux' ? 'is used where DISPLAY and WAYLAND_DISPLAY are not set' : 'this system has not'}`;
  const args = [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--config', inProject('tests', 'package', 'playwright.config.ts'), '--reporter=line'];
  const finished = await withDisplay((env) => runToEnd(process.execPath, args, { cwd: projectDir, env: { ...env, SOURCELINE_PACKAGE: executable }, stdio: ['ignore', 'inherit', 'inherit'] }));
  if (finished.code !== 0) throw new Error('the packaged program does not do its main path');
  return 'it does its main path';
}
