import { heaviest, quantile, roundedSize } from './numbers.js';
import type { PdfLine, PdfRun, RunLink } from './pdf-page.js';

/** Gap that stands for a space, in type sizes: spaces are drawn at 0.2 to 0.3, letters set apart stay below. */
const spaceGap = 0.15;
/** Gap that stands for the border between two cells, in type sizes. */
const cellGap = 2;
/** Writing without spaces between words; Hangul has them. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]/u;

/** The lines of a column from top to bottom. */
export function makeLines(runs: readonly PdfRun[]): PdfLine[] {
  const { initials, others } = takeInitials(runs);
  const rows = rowsOf(others);
  for (const initial of initials) rowBeside(initial, rows).unshift(initial);
  return rows.map(lineOf);
}

/** Whether a space is written between two characters that follow each other across a line's end. */
export function isSpaced(before: string, after: string): boolean {
  return !(spaceless.test(before.slice(-1)) && spaceless.test(after.slice(0, 1)));
}

/** Runs that stand on one baseline; raised and lowered ones belong to the line they lie in. */
export function rowsOf(runs: readonly PdfRun[]): PdfRun[][] {
  const rows: { baseline: number; size: number; runs: PdfRun[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline)) {
    // A raised note number comes before the rest of its line, whose own baseline is a little lower.
    const row = rows.slice(-2).findLast((other) => isBeside(run, other));
    if (row === undefined) rows.push({ baseline: run.baseline, size: run.size, runs: [run] });
    else {
      row.runs.push(run);
      if (run.size > row.size) Object.assign(row, { baseline: run.baseline, size: run.size });
    }
  }
  return rows.sort((a, b) => a.baseline - b.baseline).map((row) => row.runs);
}

interface Place {
  readonly baseline: number;
  readonly size: number;
}

function isBeside(a: Place, b: Place): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const middle = small.baseline - small.size * 0.35;
  return middle > large.baseline - large.size * 0.85 && middle < large.baseline + large.size * 0.1;
}

/** Initials are at least this much larger than the text they begin. */
const initialSize = 1.9;

/** Large first letters that reach over several lines. */
function takeInitials(runs: readonly PdfRun[]): { readonly initials: readonly PdfRun[]; readonly others: readonly PdfRun[] } {
  const size = quantile(runs.map((run) => run.size), 0.5, 0);
  const isInitial = (run: PdfRun): boolean => /^["“„«]?\p{Lu}$/u.test(run.text) && run.size >= initialSize * size && runs.filter((other) => isWrappedAround(other, run)).length >= 2;
  return { initials: runs.filter(isInitial), others: runs.filter((run) => !isInitial(run)) };
}

function isWrappedAround(other: PdfRun, initial: PdfRun): boolean {
  const isInReach = other.baseline > initial.baseline - initial.size * 0.9 && other.baseline <= initial.baseline + other.size * 0.3;
  return other !== initial && isInReach && other.x >= initial.right - initial.size * 0.2 && other.x < initial.right + initial.size;
}

function rowBeside(initial: PdfRun, rows: PdfRun[][]): PdfRun[] {
  const row = rows.find((runs) => runs.some((run) => isWrappedAround(run, initial)));
  if (row !== undefined) return row;
  const own: PdfRun[] = [];
  rows.push(own);
  return own;
}

function lineOf(unordered: readonly PdfRun[]): PdfLine {
  const rightToLeft = unordered.filter((run) => run.isRightToLeft).length > unordered.length / 2;
  const runs = [...unordered].sort((a, b) => (rightToLeft ? b.right - a.right : a.x - b.x));
  const sizes = new Map<number, number>();
  const links: RunLink[] = [];
  let text = '';
  let boldLength = 0;
  let hasWideGap = false;
  for (const [index, run] of runs.entries()) {
    const previous = runs[index - 1];
    const gap = previous === undefined ? null : gapBetween(previous, run);
    if (gap === 'cell') hasWideGap = true;
    text += gap === null ? '' : separators[gap];
    for (const link of run.links) links.push({ ...link, start: link.start + text.length, end: link.end + text.length });
    text += run.text;
    if (run.isBold) boldLength += run.text.length;
    sizes.set(roundedSize(run.size), (sizes.get(roundedSize(run.size)) ?? 0) + run.text.length);
  }
  const size = heaviest(sizes) ?? 0;
  // Initials and raised numbers say nothing of where a line stands.
  const usual = runs.filter((run) => roundedSize(run.size) === size);
  return {
    text,
    x: Math.min(...(begunByInitial(runs) ? runs.slice(1) : runs).map((run) => run.x)),
    right: Math.max(...runs.map((run) => run.right)),
    baseline: usual[0]?.baseline ?? 0,
    size,
    boldLength,
    links,
    hasWideGap,
  };
}

function begunByInitial([first, second]: readonly PdfRun[]): boolean {
  return first !== undefined && second !== undefined && first.text.length === 1 && first.size >= initialSize * second.size;
}

const separators = { none: '', space: ' ', cell: '\t' } as const;

function gapBetween(a: PdfRun, b: PdfRun): keyof typeof separators {
  const size = Math.min(a.size, b.size);
  const gap = a.x <= b.x ? b.x - a.right : a.x - b.right;
  if (gap > cellGap * size) return 'cell';
  // An initial stands a little apart from the rest of its word.
  const least = begunByInitial([a, b]) || !isSpaced(a.text, b.text) ? 0.6 : spaceGap;
  return gap > least * size ? 'space' : 'none';
}
