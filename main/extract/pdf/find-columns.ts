import { quantile } from './numbers.js';
import type { PdfRun } from './pdf-page.js';

/** Narrowest gutter between columns, in points and in type sizes: gaps between words of justified lines stay below. */
const narrowestGutterPt = 7;
const narrowestGutter = 0.9;
/** Fewest lines on either side of a gutter. */
const fewestLines = 3;
/** Width of the strips that a page is cut into to look for gutters, in points; wide pages have wider ones. */
const stripPt = 2;
const mostStrips = 600;
/** Gutters within gutters: no page needs more, and a hostile one gets no further. */
const deepestDivision = 16;
/** Gutters that are looked at closely. */
const mostCandidates = 40;

/** A gutter: the runs between two places, in order from top to bottom, lie to the left or to the right of it. */
interface Gutter {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

/**
 * The runs of a layer in columns, in the order they are read.
 *
 * A gutter is a strip that no run crosses from some line to some other. What stands above the stretch is read first,
 * then the column on the left, the one on the right, and what stands below, each of them divided again. So a headline
 * over all columns, or a picture's caption between them, needs no rule of its own.
 */
export function findColumns(runs: readonly PdfRun[], depth = 0): (readonly PdfRun[])[] {
  if (runs.length === 0) return [];
  const ordered = [...runs].sort((a, b) => middleOf(a) - middleOf(b));
  const gutter = depth < deepestDivision ? findGutter(ordered) : null;
  if (gutter === null) return [ordered];
  const between = ordered.slice(gutter.from, gutter.to);
  const parts = [
    ordered.slice(0, gutter.from),
    between.filter((run) => isLeftOf(run, gutter.middle)),
    between.filter((run) => !isLeftOf(run, gutter.middle)),
    ordered.slice(gutter.to),
  ];
  return parts.flatMap((part) => findColumns(part, depth + 1));
}

function middleOf(run: PdfRun): number {
  return run.baseline - run.size * 0.35;
}

function isLeftOf(run: PdfRun, x: number): boolean {
  return (run.x + run.right) / 2 < x;
}

function findGutter(ordered: readonly PdfRun[]): Gutter | null {
  if (ordered.length < 2 * fewestLines) return null;
  const candidates = longestStretches(ordered);
  candidates.sort((a, b) => b.to - b.from - (a.to - a.from));
  return candidates.slice(0, mostCandidates).find((gutter) => isGutter(ordered, gutter)) ?? null;
}

/** The longest stretches of runs that leave some strip of a gutter's width free; strips that are free over the same stretch count once. */
function longestStretches(ordered: readonly PdfRun[]): Gutter[] {
  const left = Math.min(...ordered.map((run) => run.x));
  const right = Math.max(...ordered.map((run) => run.right));
  const strip = Math.max(stripPt, (right - left) / mostStrips);
  const width = Math.ceil(Math.max(narrowestGutterPt, narrowestGutter * quantile(ordered.map((run) => run.size), 0.5, 0)) / strip);
  const count = Math.max(0, Math.ceil((right - left) / strip) - width);
  const crossedLast = new Int32Array(count + width + 1).fill(-1);
  const found = new Map<string, { readonly from: number; readonly to: number; readonly windows: number[] }>();
  const close = (window: number, to: number): void => {
    let last = -1;
    for (let at = window; at < window + width; at += 1) last = Math.max(last, crossedLast[at] ?? -1);
    if (to - last - 1 < 2 * fewestLines) return;
    const key = `${String(last)} ${String(to)}`;
    const stretch = found.get(key) ?? { from: last + 1, to, windows: [] };
    stretch.windows.push(window);
    found.set(key, stretch);
  };
  for (const [index, run] of ordered.entries()) {
    const [first, end] = [Math.floor((run.x - left) / strip), Math.ceil((run.right - left) / strip)];
    for (let window = Math.max(0, first - width + 1); window < Math.min(count, end); window += 1) close(window, index);
    crossedLast.fill(index, Math.max(0, first), Math.max(0, end));
  }
  for (let window = 0; window < count; window += 1) close(window, ordered.length);
  return [...found.values()].map(({ from, to, windows }) => ({ from, to, middle: left + ((windows[Math.floor(windows.length / 2)] ?? 0) + width / 2) * strip }));
}

/** Whether text stands on both sides of a strip, side by side, and is no table. */
function isGutter(ordered: readonly PdfRun[], { from, to, middle }: Gutter): boolean {
  const between = ordered.slice(from, to);
  const left = sideOf(between.filter((run) => isLeftOf(run, middle)));
  const right = sideOf(between.filter((run) => !isLeftOf(run, middle)));
  if (left.baselines.length < fewestLines || right.baselines.length < fewestLines) return false;
  const shared = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  if (shared < 0.4 * Math.min(left.bottom - left.top, right.bottom - right.top)) return false;
  return !isTable(left, right);
}

interface Side {
  readonly baselines: readonly number[];
  readonly top: number;
  readonly bottom: number;
  /** Characters in a line, on average. */
  readonly lineLength: number;
}

function sideOf(runs: readonly PdfRun[]): Side {
  const baselines: number[] = [];
  for (const run of runs) {
    const last = baselines.at(-1);
    if (last === undefined || run.baseline - last > run.size * 0.5) baselines.push(run.baseline);
  }
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  return { baselines, top: baselines[0] ?? 0, bottom: baselines.at(-1) ?? 0, lineLength: length / Math.max(1, baselines.length) };
}

/** Longest average line of a column of table cells, in characters; narrow newspaper columns have 25 and more. */
const longestCell = 18;

/** Rows of a table stand on common baselines and have short cells; so do the numbers of a list. */
function isTable(left: Side, right: Side): boolean {
  const [fewer, more] = left.baselines.length <= right.baselines.length ? [left, right] : [right, left];
  const common = fewer.baselines.filter((baseline) => more.baselines.some((other) => Math.abs(other - baseline) < 2)).length;
  return common >= 0.75 * fewer.baselines.length && Math.min(left.lineLength, right.lineLength) < longestCell;
}
