import path from 'node:path';
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
 * @typedef {object} Run
 * @property {readonly string[]} names - the suites it runs
 * @property {(chosen: readonly string[]) => Promise<Record<string, Counts>>} run - of those of its suites that were chosen
 * @property {() => Promise<unknown>} [fetch] - fetches what it needs, so that it is there when its turn comes
 * @property {boolean} [beside] - takes one core: runs at the same time as the others that do
 */

/** Windows that are tested at the same time, each on a display of its own: one does not keep two cores busy. */
const windowsAtOnce = 2;

/** Every suite, in the order they run: the quick ones first. @type {readonly Run[]} */
export const runs = [
  { names: ['types'], run: async () => ({ types: await runChecker('typescript/bin/tsc', ['-b']) }), beside: true },
  { names: ['lint'], run: async () => ({ lint: await runChecker('eslint/bin/eslint.js', lintArguments) }), beside: true },
  // One run of all folders: no core waits for the last file of each.
  { names: testFolders, run: runVitest },
  { names: ['e2e'], run: async () => ({ e2e: await runEndToEnd() }), fetch: setUpWindow },
];

const lintArguments = ['.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/'];

/** A program that checks everything at once counts as one test. @param {string} script @param {readonly string[]} args */
async function runChecker(script, args) {
  return (await runTool(script, args, process.env)) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** @param {readonly string[]} folders @returns {Promise<Record<string, Counts>>} */
async function runVitest(folders) {
  const report = freshReport('vitest');
  const projects = folders.flatMap((folder) => ['--project', folder]);
  const code = await runTool('vitest/vitest.mjs', ['run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], process.env);
  const files = readReport(report)?.testResults ?? [];
  const counts = Object.fromEntries(folders.map((folder) => [folder, countsOf(files, folder)]));
  const first = folders[0] ?? '';
  const failed = Object.values(counts).some((each) => each.failed > 0);
  return code === 0 || failed ? counts : { ...counts, [first]: settle(code, counts[first] ?? countsOf([], first)) };
}

/** @param {readonly { name: string, status: string, assertionResults: readonly { status: string }[] }[]} files @param {string} folder @returns {Counts} */
function countsOf(files, folder) {
  const inFolder = files.filter(({ name }) => name.startsWith(inProject('tests', folder) + path.sep));
  const states = inFolder.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  // A file that does not load has failed without a test.
  const unloaded = inFolder.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length;
  const [passed, failed] = ['passed', 'failed'].map((wanted) => states.filter((state) => state === wanted).length);
  return { passed: passed ?? 0, failed: (failed ?? 0) + unloaded, skipped: states.length - (passed ?? 0) - (failed ?? 0) };
}

/** Runs the tests in a real Electron window, with its renderer sandbox where it can be had. */
async function runEndToEnd() {
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
