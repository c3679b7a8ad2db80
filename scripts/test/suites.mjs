import { readdirSync } from 'node:fs';
import { buildOnce } from '../build/build-once.mjs';
import { runToEnd } from '../setup/child.mjs';
import { withDisplays } from '../setup/display.mjs';
import { inProject, projectDir } from '../setup/paths.mjs';
import { say } from '../setup/report.mjs';
import { describeRuntime } from '../setup/runtime.mjs';
import { setUpWindow } from '../setup/set-up.mjs';
import { freshReport, readReport } from './reports.mjs';
import { testFolders } from './test-folders.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [note] - what the suite ran on
 *
 * @typedef {object} Suite
 * @property {string} name
 * @property {() => Promise<Counts>} run
 * @property {boolean} [beside] - takes one core: runs at the same time as the others that do
 */

/** Windows that are tested at the same time, each on a display of its own: one does not keep two cores busy. */
const windowsAtOnce = 2;

/** Every suite, in the order they run: the quick ones first. @type {readonly Suite[]} */
export const suites = [
  { name: 'types', run: () => runChecker('typescript/bin/tsc', ['-b']), beside: true },
  { name: 'lint', run: () => runChecker('eslint/bin/eslint.js', lintArguments), beside: true },
  ...testFolders.map((name) => ({ name, run: () => runVitest(name) })),
  { name: 'e2e', run: runEndToEnd },
];

const lintArguments = ['.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/'];

/** A program that checks everything at once counts as one test. @param {string} script @param {readonly string[]} args */
async function runChecker(script, args) {
  return (await runTool(script, args, process.env)) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** @param {string} folder */
async function runVitest(folder) {
  if (!holdsTests(folder)) return { passed: 0, failed: 0, skipped: 0 };
  const report = freshReport(folder);
  const args = ['run', '--project', folder, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest/vitest.mjs', args, process.env);
  const result = readReport(report);
  return settle(code, {
    passed: result?.numPassedTests ?? 0,
    failed: result?.numFailedTests ?? 0,
    skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  });
}

/** Runs the tests in a real Electron window, with its renderer sandbox where it can be had. */
async function runEndToEnd() {
  if (!holdsTests('e2e')) return { passed: 0, failed: 0, skipped: 0 };
  const note = describeRuntime(await setUpWindow());
  say(note);
  await buildOnce('window');
  const report = freshReport('e2e');
  const code = await withDisplays(windowsAtOnce, (env) =>
    runTool('@playwright/test/cli.js', ['test', '--reporter=list,json', ...filesNamed()], { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  );
  const stats = readReport(report)?.stats;
  const flaky = stats?.flaky ?? 0;
  const counts = { passed: (stats?.expected ?? 0) + flaky, failed: stats?.unexpected ?? 0, skipped: stats?.skipped ?? 0 };
  return settle(code, { ...counts, note: flaky === 0 ? note : `${note}; ${flaky} passed only on the second try` });
}

/** Files named after a lone `--` narrow the end-to-end tests down: `node scripts/test.mjs --only e2e -- pictures`. */
function filesNamed() {
  const at = process.argv.indexOf('--');
  return at === -1 ? [] : process.argv.slice(at + 1);
}

/**
 * Count a run that failed without a failed test, such as a file that does not load, as one failure.
 *
 * @param {number} code @param {Counts} counts
 */
function settle(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Run a tool from node_modules with its output on this terminal.
 *
 * @param {string} script @param {readonly string[]} args @param {NodeJS.ProcessEnv} env
 */
async function runTool(script, args, env) {
  const finished = await runToEnd(process.execPath, [inProject('node_modules', script), ...args], {
    cwd: projectDir,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return finished.code;
}

/** @param {string} folder */
function holdsTests(folder) {
  const files = readdirSync(inProject('tests', folder), { recursive: true, encoding: 'utf8' });
  return files.some((file) => /\.test\.tsx?$/.test(file));
}
