import { compareFigures, type FigureComparison } from '../../../shared/analysis/figure-comparison.js';
import { subjectKey, type FigureConflict, type FigureRow, type FigureSubject } from '../../../shared/analysis/figures.js';
import type { ClaimId } from '../../../shared/domain/ids.js';

/** A subject as the list shows it. */
export interface SubjectRow {
  /** Empty for figures without a subject. */
  readonly key: string;
  readonly subject: FigureSubject;
  readonly whoCount: number;
}

/** Subjects that hold a conflict first, then in the order of their claims; figures without a subject last. */
export function subjectRows(matrix: readonly FigureSubject[]): SubjectRow[] {
  const rows = matrix.map((subject) => ({ key: subjectKey(subject.subject), subject, whoCount: new Set(subject.rows.flatMap(({ source }) => source?.label ?? [])).size }));
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ subject }: SubjectRow): number {
  if (subject.subject === null) return 2;
  return subject.conflicts.length > 0 ? 0 : 1;
}

/** For each claim, how many conflicts its figures take part in. */
export function conflictsByClaim(figures: readonly FigureSubject[]): Map<ClaimId, number> {
  const counts = new Map<ClaimId, number>();
  for (const { a, b } of figures.flatMap((subject) => subject.conflicts)) {
    for (const claimId of new Set([a.claimId, b.claimId])) counts.set(claimId, (counts.get(claimId) ?? 0) + 1);
  }
  return counts;
}

/** Whether a figure takes part in a conflict of its subject. */
export function isInConflict(row: FigureRow, conflicts: readonly FigureConflict[]): boolean {
  return conflicts.some(({ a, b }) => a === row || b === row);
}

/** How one figure stands to another of its subject. */
export interface Standing {
  readonly other: FigureRow;
  readonly comparison: FigureComparison;
}

const relationOrder: readonly FigureComparison['relation'][] = ['conflict', 'series', 'agree', 'apart'];

/** How a figure stands to every other of its subject, conflicts first. Figures without a subject are not compared. */
export function standingsOf(row: FigureRow, { subject, rows }: FigureSubject): Standing[] {
  if (subject === null) return [];
  return rows
    .filter((other) => other !== row)
    .map((other) => ({ other, comparison: compareFigures(row, other) }))
    .sort((a, b) => relationOrder.indexOf(a.comparison.relation) - relationOrder.indexOf(b.comparison.relation));
}

/** A scale from `least` to `most` with its ticks. */
export interface FigureScale {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
}

/** A round scale that holds all numbers of some figures; it begins at zero unless one lies below. */
export function scaleOf(rows: readonly FigureRow[]): FigureScale {
  const numbers = rows.flatMap(({ figure: { value, min, max } }) => [value, min, max].filter((one) => one !== undefined));
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const step = roundStep((high - low || 1) / 2);
  const least = Math.floor(low / step) * step;
  const most = Math.max(Math.ceil(high / step) * step, least + step);
  const count = Math.round((most - least) / step);
  return { least, most, ticks: Array.from({ length: count + 1 }, (_, at) => least + at * step) };
}

/** The next of 1, 2, 5 times a power of ten that is not smaller. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
}

/** Where a number stands on a scale, from 0 to 1. */
export function shareOn({ least, most }: FigureScale, value: number): number {
  return Math.max(0, Math.min(1, (value - least) / (most - least)));
}
