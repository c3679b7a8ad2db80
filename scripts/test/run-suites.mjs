import { SetupError, say } from '../setup/report.mjs';
import { suites } from './suites.mjs';

/**
 * Run suites one after the other, checkers of one core at the same time, and print the sum on a line of its own.
 *
 * @param {readonly string[]} names
 * @returns {Promise<number>} exit code, 1 when anything failed
 */
export async function runSuites(names) {
  const chosen = suites.filter((suite) => names.includes(suite.name));
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) throw new SetupError(`no such suite: ${unknown.join(', ')}`, `choose from ${suites.map((suite) => suite.name).join(', ')}`);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  const beside = await Promise.all(chosen.filter((suite) => suite.beside === true).map(timed));
  for (const suite of chosen) {
    const { counts, seconds } = beside.find((run) => run.suite === suite) ?? (await timed(suite));
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) sum[key] += counts[key];
    lines.push(`${suite.name.padEnd(12)}${describe(counts)} (${[`${seconds} s`, counts.note].filter(Boolean).join('; ')})`);
  }
  process.stdout.write(`\n${lines.join('\n')}\n${describe(sum)}\n`);
  return sum.failed === 0 ? 0 : 1;
}

/** @param {import('./suites.mjs').Suite} suite */
async function timed(suite) {
  const startedAtMs = Date.now();
  const counts = await runSuite(suite);
  return { suite, counts, seconds: ((Date.now() - startedAtMs) / 1000).toFixed(1) };
}

/** @param {import('./suites.mjs').Suite} suite */
async function runSuite(suite) {
  say(suite.name);
  try {
    return await suite.run();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    // The other suites still have something to tell.
    say(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @param {import('./suites.mjs').Counts} counts */
function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
