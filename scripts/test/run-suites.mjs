import { SetupError, say } from '../setup/report.mjs';
import { runs } from './suites.mjs';

/**
 * Run suites one after the other, checkers of one core at the same time, and print the sum on a line of its own.
 *
 * @param {readonly string[]} names
 * @returns {Promise<number>} exit code, 1 when anything failed
 */
export async function runSuites(names) {
  const known = runs.flatMap((run) => run.names);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new SetupError(`no such suite: ${unknown.join(', ')}`, `choose from ${known.join(', ')}`);
  const chosen = runs.map((run) => ({ ...run, names: run.names.filter((name) => names.includes(name)) })).filter((run) => run.names.length > 0);
  // Loads the network while the checkers load the cores. What fails is tried again, and said, by the suite itself.
  for (const { fetch } of chosen) void fetch?.().catch(() => undefined);
  const beside = chosen.filter((run) => run.beside === true).map(timed);
  // The first checker that ends leaves its core to the suites that follow.
  if (beside.length > 0) await Promise.race(beside);
  const alone = [];
  for (const run of chosen) if (run.beside !== true) alone.push(await timed(run));
  const results = [...(await Promise.all(beside)), ...alone];
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { counts } of results.flat()) for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) sum[key] += counts[key];
  process.stdout.write(`\n${results.flatMap(linesOf).join('\n')}\n${describe(sum)}\n`);
  return sum.failed === 0 ? 0 : 1;
}

/** @typedef {readonly { name: string, counts: import('./suites.mjs').Counts, seconds: string }[]} Timed - one run's suites, with the time of the whole run */

/** @param {Timed} results */
function linesOf(results) {
  return results.map(({ name, counts, seconds }, at) => {
    const time = at === results.length - 1 ? `${seconds} s${results.length > 1 ? ' for these together' : ''}` : undefined;
    const notes = [time, counts.note].filter(Boolean).join('; ');
    return `${name.padEnd(12)}${describe(counts)}${notes === '' ? '' : ` (${notes})`}`;
  });
}

/** @param {import('./suites.mjs').Run} run @returns {Promise<Timed>} */
async function timed(run) {
  const startedAtMs = Date.now();
  const counts = await runOne(run);
  const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
  return Object.entries(counts).map(([name, each]) => ({ name, counts: each, seconds }));
}

/** @param {import('./suites.mjs').Run} run */
async function runOne({ names, run }) {
  say(names.join(', '));
  try {
    return await run(names);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    // The other suites still have something to tell.
    say(error.message);
    return Object.fromEntries(names.map((name) => [name, { passed: 0, failed: 1, skipped: 0 }]));
  }
}

/** @param {import('./suites.mjs').Counts} counts */
function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
