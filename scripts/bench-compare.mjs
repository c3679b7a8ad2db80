#!/usr/bin/env node
// Compares bench/results.json with bench/baseline.json and fails on 20 % more: npm run bench:compare. With --run it measures
// first, parts of names choose. With --accept the results become the baseline, names choose: npm run bench:compare -- --accept cold-start
import './setup/require-node.mjs';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { acceptFigures, compareFigures } from './bench/compare-figures.mjs';
import { readFigures, tableOfRows } from './bench/run-benches.mjs';
import { inProject } from './setup/paths.mjs';
import { runScript, say, SetupError } from './setup/report.mjs';

await runScript(() => {
  const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const measured = flags.includes('--run') ? spawnSync(process.execPath, [inProject('scripts', 'bench.mjs'), ...names], { stdio: 'inherit' }).status : 0;
  const results = readFigures('results.json');
  if (results.length === 0) throw new SetupError('nothing was measured yet', 'npm run bench');
  if (flags.includes('--accept')) return accept(results, names);
  const isWorse = compare(results);
  return Promise.resolve(isWorse || measured !== 0 ? 1 : 0);
});

/** @param {import('./bench/run-benches.mjs').Result[]} results @param {string[]} names */
function accept(results, names) {
  const baseline = acceptFigures(readFigures('baseline.json'), results, names);
  writeFileSync(inProject('bench', 'baseline.json'), `${JSON.stringify(baseline, null, 2)}\n`);
  say(`the baseline holds ${String(baseline.length)} figures; commit it with the reason`);
  return Promise.resolve(0);
}

/** Prints how the results compare. @param {import('./bench/run-benches.mjs').Result[]} results @returns {boolean} whether any is worse */
function compare(results) {
  const comparisons = compareFigures(readFigures('baseline.json'), results);
  const rows = comparisons.map(({ name, measure, before, now, verdict }) => [name, measure, shown(before), shown(now), before === null || now === null ? '' : `${((now / before - 1) * 100).toFixed(0)} %`, verdict]);
  process.stdout.write(`${tableOfRows([['name', 'compared', 'baseline', 'now', 'change', ''], ...rows])}\n`);
  return comparisons.some(({ verdict }) => verdict === 'worse');
}

/** @param {number | null} value */
function shown(value) {
  return value === null ? '' : value.toPrecision(3);
}
