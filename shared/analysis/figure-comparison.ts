import { canBeLater } from './day-span.js';
import { isLarger, rangesOverlap } from './figure-range.js';
import { areComparable } from './figure-unit.js';
import type { FigureRow } from './figures.js';

/** Why two figures of one subject are in conflict or not; words in `shared/strings/figures.ts`. */
export type FigureReason =
  | { readonly kind: 'same-date'; readonly asOf: string }
  | { readonly kind: 'one-body-same-date'; readonly body: string; readonly asOf: string }
  | { readonly kind: 'no-date'; readonly undated: readonly string[] }
  | { readonly kind: 'later-is-smaller' | 'later-is-larger'; readonly earlier: string; readonly later: string }
  | { readonly kind: 'one-body-series'; readonly body: string }
  | { readonly kind: 'other-unit'; readonly units: readonly [string, string] }
  | { readonly kind: 'overlap' | 'forecast' | 'speculation' | 'not-asserted' };

/**
 * How two figures of one subject stand to each other: they exclude each other and nothing explains it (`conflict`),
 * they can both be right (`agree`), one follows the other in time (`series`), or they are no two statements on the
 * same thing (`apart`).
 */
export interface FigureComparison {
  readonly relation: 'conflict' | 'agree' | 'series' | 'apart';
  readonly why: FigureReason;
}

/**
 * How two figures of one subject stand to each other, and why.
 *
 * Source: domain vocabulary, "Figure"
 */
export function compareFigures(a: FigureRow, b: FigureRow): FigureComparison {
  const kinds = [a.figure.kind, b.figure.kind];
  if (kinds.includes('forecast')) return { relation: 'apart', why: { kind: 'forecast' } };
  if (kinds.includes('speculation')) return { relation: 'apart', why: { kind: 'speculation' } };
  if (!a.asserted || !b.asserted) return { relation: 'apart', why: { kind: 'not-asserted' } };
  if (!areComparable(a.counted, b.counted)) return { relation: 'apart', why: { kind: 'other-unit', units: [a.figure.unit, b.figure.unit] } };
  if (rangesOverlap(a.range, b.range)) return { relation: 'agree', why: { kind: 'overlap' } };
  return isLarger(a.range, b.range) ? compareApart(b, a) : compareApart(a, b);
}

function compareApart(smaller: FigureRow, larger: FigureRow): FigureComparison {
  const days = { smaller: smaller.days, larger: larger.days };
  const dates = { smaller: smaller.figure.asOf ?? '', larger: larger.figure.asOf ?? '' };
  if (days.smaller !== null && days.larger !== null && canBeLater(days.larger, days.smaller)) {
    return { relation: 'series', why: { kind: 'later-is-larger', earlier: dates.smaller, later: dates.larger } };
  }
  const isSameDate = days.smaller !== null && dates.smaller === dates.larger;
  const body = commonBody(smaller, larger);
  if (body !== null) {
    return isSameDate
      ? { relation: 'conflict', why: { kind: 'one-body-same-date', body, asOf: dates.smaller } }
      : { relation: 'series', why: { kind: 'one-body-series', body } };
  }
  if (days.smaller === null || days.larger === null) return { relation: 'conflict', why: { kind: 'no-date', undated: undatedOf([smaller, larger]) } };
  if (isSameDate) return { relation: 'conflict', why: { kind: 'same-date', asOf: dates.smaller } };
  return { relation: 'conflict', why: { kind: 'later-is-smaller', earlier: dates.larger, later: dates.smaller } };
}

function commonBody(a: FigureRow, b: FigureRow): string | null {
  return a.source !== null && a.source.bodyKey === b.source?.bodyKey ? a.source.bodyLabel : null;
}

/** Who gives a figure without a date. */
function undatedOf(rows: readonly FigureRow[]): string[] {
  return rows.filter(({ days }) => days === null).map(({ source }) => source?.label ?? '');
}
