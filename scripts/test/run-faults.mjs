import { buildOnce } from '../build/build-once.mjs';
import { runToEnd } from '../setup/child.mjs';
import { withDisplay } from '../setup/display.mjs';
import { inProject, projectDir } from '../setup/paths.mjs';
import { say } from '../setup/report.mjs';
import { describeRuntime } from '../setup/runtime.mjs';
import { setUpWindow } from '../setup/set-up.mjs';
import { freshReport, readReport } from './reports.mjs';

/**
 * One test as its runner reported it.
 *
 * @typedef {object} Outcome
 * @property {string} title - begins with the fault it is about: "fault-03 an import …"
 * @property {'passed' | 'failed' | 'skipped'} status
 * @property {string | null} why - of a skipped one
 */

const faultCount = 14;

/**
 * Run the tests of faults and print a line for each fault.
 *
 * @param {readonly string[]} only - names of faults (`fault-03`); all when empty
 * @returns {Promise<number>} exit code, 1 when a fault failed
 */
export async function runFaults(only) {
  say(describeRuntime(await setUpWindow()));
  await buildOnce('window');
  const all = Array.from({ length: faultCount }, (_fault, at) => `fault-${String(at + 1).padStart(2, '0')}`);
  const faults = only.length === 0 ? all : all.filter((fault) => only.includes(fault));
  const outcomes = [...(await inPlainNode(faults)), ...(await inWindows(faults))];
  const verdicts = faults.map((fault) => verdictOf(outcomes.filter(({ title }) => title.startsWith(fault))));
  faults.forEach((fault, at) => process.stdout.write(`${fault} ${verdicts[at]}\n`));
  return verdicts.some((verdict) => verdict.startsWith('failed')) ? 1 : 0;
}

/** A fault nobody tried is not one that was survived. @param {readonly Outcome[]} outcomes */
export function verdictOf(outcomes) {
  if (outcomes.length === 0 || outcomes.some(({ status }) => status === 'failed')) return 'failed';
  const tried = outcomes.filter(({ status }) => status === 'passed');
  if (tried.length > 0) return 'passed';
  return `skipped: ${outcomes[0]?.why ?? 'no reason given'}`;
}

/** @param {readonly string[]} faults @returns {Promise<Outcome[]>} */
async function inPlainNode(faults) {
  const report = freshReport('faults');
  const args = [inProject('node_modules/vitest/vitest.mjs'), 'run', '--project', 'faults', '-t', faults.join('|'), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await runTool([...(await namespacePrefix()), process.execPath, ...args], { ...process.env, SOURCELINE_FAULTS: '1' });
  /** @type {{ testResults: { assertionResults: { title: string, status: string, meta?: { why?: string } }[] }[] } | null} */
  const read = readReport(report);
  const results = read?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
  return results
    .filter(({ title, status, meta }) => faults.some((fault) => title.startsWith(fault)) && (status !== 'skipped' || meta?.why !== undefined))
    .map(({ title, status, meta }) => ({ title, status: status === 'passed' || status === 'failed' ? status : 'skipped', why: meta?.why ?? null }));
}

/** @param {readonly string[]} faults @returns {Promise<Outcome[]>} */
async function inWindows(faults) {
  const report = freshReport('faults-window');
  const args = [inProject('node_modules/@playwright/test/cli.js'), 'test', '--config', 'tests/faults/window.config.ts', '--grep', faults.join('|'), '--pass-with-no-tests', '--reporter=list,json'];
  await withDisplay((env) => runTool([process.execPath, ...args], { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }));
  return specsOf(readReport(report) ?? {});
}

/**
 * @typedef {object} Suite
 * @property {Suite[]} [suites]
 * @property {{ title: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }[]} [specs]
 */

/** What Playwright calls its outcomes. @type {Readonly<Record<string, Outcome['status']>>} */
const windowStatus = { expected: 'passed', skipped: 'skipped' };

/** @param {Suite} suite @returns {Outcome[]} */
function specsOf({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ status, annotations }) => ({
      title,
      status: windowStatus[status] ?? 'failed',
      why: annotations.find(({ type }) => type === 'skip')?.description ?? null,
    })),
  );
  return [...own, ...suites.flatMap(specsOf)];
}

/** Where we are not root, a namespace of users lets us mount small disks all the same; nothing where that is refused. */
async function namespacePrefix() {
  if (process.platform !== 'linux' || process.geteuid?.() === 0) return [];
  const prefix = ['unshare', '--map-root-user', '--mount'];
  return (await runToEnd('unshare', [...prefix.slice(1), 'true'])).code === 0 ? prefix : [];
}

/** The tools' own output goes to stderr: stdout has the lines alone. @param {readonly string[]} command @param {NodeJS.ProcessEnv} env */
async function runTool([program = '', ...args], env) {
  await runToEnd(program, args, { cwd: projectDir, env, stdio: ['ignore', process.stderr.fd, process.stderr.fd] });
}
