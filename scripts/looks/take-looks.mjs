import { runToEnd } from '../setup/child.mjs';
import { withDisplay } from '../setup/display.mjs';
import { inProject, projectDir } from '../setup/paths.mjs';

/**
 * Run the pictures' own Playwright configuration.
 *
 * @param {readonly string[]} screens - parts of the names of the screens to take; all of them if empty
 * @returns {Promise<number>} exit code
 */
export async function takeLooks(screens) {
  const args = [inProject('node_modules/@playwright/test/cli.js'), 'test', '--config', inProject('tests/looks/playwright.config.ts'), '--reporter=list'];
  const { code } = await withDisplay((env) =>
    runToEnd(process.execPath, args, { cwd: projectDir, env: { ...env, SOURCELINE_LOOKS: screens.join(' ') }, stdio: ['ignore', 'inherit', 'inherit'] }),
  );
  return code ?? 1;
}
