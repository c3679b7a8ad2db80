import type { When } from './when.js';

const dayMs = 86_400_000;
/** A date without a year that lies further ahead than this belongs to the year before. */
const daysAhead = 31;

/** A day, month or year as ISO, and whether the article's own date was needed to tell it. */
export interface ResolvedDate {
  readonly iso: string;
  readonly inferred: boolean;
}

/**
 * The date that words stand for in an article.
 *
 * @param published - `Published.iso` of the article; `null` where it is not known
 * @returns `null` where it cannot be told
 */
export function resolveDate(when: When, published: string | null): ResolvedDate | null {
  if (when.kind === 'year') return { iso: String(when.year), inferred: false };
  if (when.kind === 'date' && when.year !== null) return { iso: isoOf(when.year, when.month, when.day), inferred: false };
  const day = published === null ? null : dayOf(published);
  if (day === null) return null;
  if (when.kind === 'weekday') return { iso: isoDay(day - (((new Date(day).getUTCDay() - when.day + 7) % 7) * dayMs)), inferred: true };
  if (when.kind === 'date') return { iso: isoOf(yearBefore(when.month, when.day ?? 1, day), when.month, when.day), inferred: true };
  return when.kind === 'relative' ? relative(when.unit, when.count, day) : null;
}

function relative(unit: 'day' | 'week' | 'month' | 'year', count: number, day: number): ResolvedDate | null {
  const date = new Date(day);
  if (unit === 'day') return { iso: isoDay(day + count * dayMs), inferred: true };
  if (unit === 'month') return { iso: isoDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1)).slice(0, 7), inferred: true };
  // A week has no ISO form of its own in a tag; the analyst sets it.
  return unit === 'year' ? { iso: String(date.getUTCFullYear() + count), inferred: true } : null;
}

/** The midnight of the day an article was published, where it states a day. */
function dayOf(published: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}/u.test(published) ? Date.parse(`${published.slice(0, 10)}T00:00:00Z`) : NaN;
  return Number.isNaN(at) ? null : at;
}

function yearBefore(month: number, day: number, published: number): number {
  const year = new Date(published).getUTCFullYear();
  return Date.UTC(year, month - 1, day) > published + daysAhead * dayMs ? year - 1 : year;
}

function isoOf(year: number, month: number, day: number | null): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return day === null ? `${String(year)}-${two(month)}` : `${String(year)}-${two(month)}-${two(day)}`;
}

function isoDay(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}
