import { withDisplay } from '../setup/display.mjs';
import { runToEnd } from '../setup/child.mjs';
import { inProject, projectDir } from '../setup/paths.mjs';

/**
 * Take a packaged program down its main path, as a user does: `tests/package`.
 *
 * @param {string} executable
 * @throws {Error} when it does not come so far
 */
export async function tryProgram(executable) {
  const args = [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--config', inProject('tests', 'package', 'playwright.config.ts'), '--reporter=line'];
  const finished = await withDisplay((env) => runToEnd(process.execPath, args, { cwd: projectDir, env: { ...env, SOURCELINE_PACKAGE: executable }, stdio: ['ignore', 'inherit', 'inherit'] }));
  if (finished.code !== 0) throw new Error('the packaged program does not do its main path');
}
