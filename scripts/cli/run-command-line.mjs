import { runInPlace } from '../setup/child.mjs';
import { inProject } from '../setup/paths.mjs';

/**
 * Run the built command line in plain Node, in place of this script.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runCommandLine(args) {
  return runInPlace(process.execPath, [inProject('out', 'main', 'cli.js'), ...args]);
}
