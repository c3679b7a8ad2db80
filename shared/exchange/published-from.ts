import type { Published } from '../domain/article.js';
import { AppError } from '../errors.js';

const datePattern = /^(?<before>before )?(?<iso>\d{4}(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?<time>T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?)?)?)?)(?:\.\d+)?(?<zone>Z|[+-](?<zoneHours>\d{2}):?(?<zoneMinutes>\d{2}))?$/u;

/**
 * A date as a case.json writes it, with its precision: `2031`, `2031-11`, `2031-11-04`, `2031-11-04T09:30+01:00`,
 * or `before 2031-11-04`. The day stays as written, never shifted to UTC.
 *
 * @throws {AppError} `input-invalid` when it is written otherwise or is no day of the calendar
 */
export function publishedFrom(written: string, file: string): Published {
  const groups = datePattern.exec(written.trim())?.groups;
  const iso = groups?.['iso'];
  if (groups === undefined || iso === undefined || !isCalendarDate(groups) || !isClockTime(groups) || (groups['zone'] !== undefined && groups['time'] === undefined)) {
    throw new AppError('input-invalid', { why: 'date-form', id: file, at: written });
  }
  return { iso, precision: groups['before'] === undefined ? precisionOf(groups) : 'before', zone: groups['zone'] ?? null };
}

function precisionOf(groups: Readonly<Record<string, string | undefined>>): Published['precision'] {
  if (groups['time'] !== undefined) return 'minute';
  if (groups['day'] !== undefined) return 'day';
  return groups['month'] === undefined ? 'year' : 'month';
}

/** No place on earth is further than 14 hours from UTC. */
const maxZoneHours = 14;

function isClockTime(groups: Readonly<Record<string, string | undefined>>): boolean {
  const below = (name: string, limit: number): boolean => Number(groups[name] ?? 0) < limit;
  return below('hour', 24) && below('minute', 60) && below('second', 60) && below('zoneHours', maxZoneHours + 1) && below('zoneMinutes', 60);
}

function isCalendarDate(groups: Readonly<Record<string, string | undefined>>): boolean {
  const month = groups['month'] ?? '01';
  const day = groups['day'] ?? '01';
  const date = new Date(`${groups['iso']?.slice(0, 4)}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === `${month}-${day}`;
}
