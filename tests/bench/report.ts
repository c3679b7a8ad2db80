import { appendFileSync } from 'node:fs';

/** One figure of a bench, as it stands in `bench/results.json`. */
export interface Figure {
  /** Unique in the whole file. */
  readonly name: string;
  /** Times in ms, sizes in MB, rates as their unit says. */
  readonly value: number;
  readonly unit: string;
  /** The same work done in the plainest way in the same run, in the same unit. */
  readonly reference: number | null;
  /** `value` over `reference`, where the figure is judged by it. */
  readonly ratio: number | null;
  /** CPU the measured work took, over all its processes. */
  readonly cpuMs: number | null;
  /** What it ran on; Node itself when not given. */
  readonly runtime?: string;
}

/**
 * Hands one figure to `npm run bench`, which prints it and writes it to `bench/results.json`.
 *
 * A bench started by hand prints it instead.
 */
export function record(figure: Figure): void {
  const complete = { ...figure, runtime: figure.runtime ?? `Node ${process.versions.node}`, date: new Date().toISOString() };
  const line = `${JSON.stringify(complete)}\n`;
  const collectedIn = process.env['SOURCELINE_BENCH_FIGURES'];
  if (collectedIn === undefined) process.stdout.write(line);
  else appendFileSync(collectedIn, line);
}

/** The middle of some measurements; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return (percentile(values, 0.5) + -percentile(values.map((value) => -value), 0.5)) / 2;
}

/** The smallest measurement that at least `share` (0 to 1) of all do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('no measurements');
  return value;
}
