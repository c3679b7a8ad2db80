import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from '../setup/child.mjs';
import { withDisplay } from '../setup/display.mjs';
import { inProject, projectDir } from '../setup/paths.mjs';
import { SetupError, say } from '../setup/report.mjs';
import { withStaging } from '../setup/staging.mjs';

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number | null} reference
 * @property {number | null} ratio
 * @property {number | null} cpuMs
 * @property {string} runtime
 * @property {string} date
 */

const benchDir = inProject('tests', 'bench');
const bundler = inProject('scripts', 'bench', 'bundle-bench.mjs');

/**
 * Run each `tests/bench/*.bench.ts` in a process of its own, one after the other.
 *
 * @param {readonly string[]} only - parts of file names; all files when empty
 * @returns {Promise<{ results: Result[], failed: string[] }>} what they recorded, and the files that failed
 */
export function runBenches(only) {
  const files = readdirSync(benchDir).filter((file) => file.endsWith('.bench.ts') && (only.length === 0 || only.some((part) => file.includes(part))));
  // Inside node_modules, so that the bundles find the packages they leave outside.
  return withStaging(inProject('node_modules', '.cache', 'bench'), async (stage) => {
    const figures = path.join(stage, 'figures.jsonl');
    writeFileSync(figures, '');
    const failed = await withDisplay((env) => runEach(files, stage, { ...env, SOURCELINE_BENCH_FIGURES: figures, SOURCELINE_BENCH_SHARED: stage }));
    return { results: readResults(figures), failed };
  });
}

/** @param {readonly string[]} files @param {string} stage @param {NodeJS.ProcessEnv} env @returns {Promise<string[]>} those that failed */
async function runEach(files, stage, env) {
  const failed = [];
  for (const file of files) {
    say(file);
    /** @type {import('node:child_process').SpawnOptions} */
    const options = { cwd: projectDir, env, stdio: ['ignore', 'inherit', 'inherit'] };
    const bundled = await runToEnd(process.execPath, [bundler, path.join(benchDir, file), stage], options);
    const program = path.join(stage, file.replace(/\.ts$/, '.mjs'));
    const ended = bundled.code === 0 ? await runToEnd(process.execPath, ['--expose-gc', program], options) : bundled;
    if (ended.code !== 0) failed.push(file);
  }
  return failed;
}

/** @param {string} file @returns {Result[]} */
function readResults(file) {
  const results = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const names = results.map((result) => result.name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new SetupError(`two benches recorded ${twice}`, 'give each figure a name of its own');
  return results;
}

/** Write `bench/results.json`; figures that were not measured this time are kept. @param {readonly Result[]} results */
export function writeResults(results) {
  const file = inProject('bench', 'results.json');
  const fresh = new Set(results.map((result) => result.name));
  const kept = readFigures('results.json').filter((old) => !fresh.has(old.name));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify([...kept, ...results], null, 2)}\n`);
}

/** The figures in a file of `bench/`; none where it is not there. @param {string} name @returns {Result[]} */
export function readFigures(name) {
  try {
    return JSON.parse(readFileSync(inProject('bench', name), 'utf8'));
  } catch {
    return [];
  }
}

/** The results as lines of a table. @param {readonly Result[]} results */
export function tableOf(results) {
  return tableOfRows([['name', 'value', 'unit', 'reference', 'ratio', 'CPU ms', 'runtime'], ...results.map(rowOf)]);
}

/** Rows under one another, each column as wide as its widest cell. @param {readonly (readonly string[])[]} rows */
export function tableOfRows(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

/** @param {Result} result */
function rowOf(result) {
  const { name, unit, runtime } = result;
  return [name, shown(result.value), unit, shown(result.reference), result.ratio === null ? '' : result.ratio.toFixed(2), shown(result.cpuMs), runtime];
}

/** @param {number | null} value */
function shown(value) {
  if (value === null) return '';
  return Math.abs(value) < 10 ? value.toPrecision(3) : value.toFixed(1);
}
