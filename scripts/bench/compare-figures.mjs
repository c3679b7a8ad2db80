/**
 * @typedef {import('./run-benches.mjs').Result} Result
 * @typedef {'worse' | 'better' | 'same' | 'new' | 'missing' | 'not-compared'} Verdict
 *
 * @typedef {object} Comparison
 * @property {string} name
 * @property {'ratio' | 'CPU ms' | 'MB' | ''} measure - what is compared; empty where nothing is
 * @property {number | null} before
 * @property {number | null} now
 * @property {Verdict} verdict
 */

/** More than this share above the baseline is worse, as much below it better. */
const tolerance = 0.2;

/**
 * Compare measured figures with the baseline: the ratio to the reference of the same run where there is one, which a slow
 * machine moves least; else CPU; else a size. A time without either says more of the machine than of the program and is passed over.
 *
 * @param {readonly Result[]} baseline
 * @param {readonly Result[]} present
 * @returns {Comparison[]} one for each name of either, those of the baseline first
 */
export function compareFigures(baseline, present) {
  const now = new Map(present.map((result) => [result.name, result]));
  const known = new Set(baseline.map((result) => result.name));
  const compared = baseline.map((before) => comparisonOf(before, now.get(before.name)));
  const fresh = present.filter((result) => !known.has(result.name)).map((result) => ({ name: result.name, ...measured(result, 'now'), verdict: /** @type {const} */ ('new') }));
  return [...compared, ...fresh];
}

/** @param {Result} before @param {Result | undefined} now @returns {Comparison} */
function comparisonOf(before, now) {
  const { name } = before;
  if (now === undefined) return { name, ...measured(before, 'before'), verdict: 'missing' };
  const { measure, value } = measureOf(before);
  const present = valueBy(measure, now);
  return { name, measure, before: value, now: present, verdict: verdictOf(value, present) };
}

/** @param {number | null} before @param {number | null} now @returns {Verdict} */
function verdictOf(before, now) {
  if (before === null || now === null || before <= 0) return 'not-compared';
  if (now > before * (1 + tolerance)) return 'worse';
  return now < before * (1 - tolerance) ? 'better' : 'same';
}

/** @param {Result} result @param {'before' | 'now'} when */
function measured(result, when) {
  const { measure, value } = measureOf(result);
  return { measure, before: when === 'before' ? value : null, now: when === 'now' ? value : null };
}

/** @param {Result} result @returns {{ measure: Comparison['measure'], value: number | null }} */
function measureOf(result) {
  const measures = /** @type {const} */ (['ratio', 'CPU ms', 'MB']);
  const measure = measures.find((one) => valueBy(one, result) !== null) ?? '';
  return { measure, value: valueBy(measure, result) };
}

/** @param {Comparison['measure']} measure @param {Result} result */
function valueBy(measure, { ratio, cpuMs, unit, value }) {
  if (measure === 'ratio') return ratio;
  if (measure === 'CPU ms') return cpuMs;
  return measure === 'MB' && unit === 'MB' ? value : null;
}

/**
 * The baseline with figures put in place of its own.
 *
 * @param {readonly Result[]} baseline
 * @param {readonly Result[]} present
 * @param {readonly string[]} names - of the figures to accept; all that were measured when empty
 */
export function acceptFigures(baseline, present, names) {
  const accepted = present.filter((result) => names.length === 0 || names.includes(result.name));
  const isReplaced = new Set(accepted.map((result) => result.name));
  return [...baseline.filter((result) => !isReplaced.has(result.name)), ...accepted].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
