import type { Published } from '../domain/article.js';
import { AppError } from '../errors.js';

const datePattern = /^(?<before>before )?(?<iso>\d{4}(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?<time>T(?<hour>\d{2}):(?<minute>\d{2})(?::\d{2})?)?)?)?)(?:\.\d+)?(?<zone>Z|[+-]\d{2}:?\d{2})?$/u;

/**
 * A date as a case.json writes it, with its precision: `2031`, `2031-11`, `2031-11-04`, `2031-11-04T09:30+01:00`,
 * or `before 2031-11-04`. The day stays as written, never shifted to UTC.
 *
 * @throws {AppError} `input-invalid` when it is written otherwise or is no day of the calendar
 */
export function publishedFrom(written: string, file: string): Published {
  const groups = datePattern.exec(written.trim())?.groups;
  const iso = groups?.['iso'];
  if (groups === undefined || iso === undefined || !isCalendarDate(groups) || (groups['zone'] !== undefined && groups['time'] === undefined)) {
    throw new AppError('input-invalid', { why: 'date-form', id: file, at: written });
  }
  return { iso, precision: groups['before'] === undefined ? precisionOf(groups) : 'before', zone: groups['zone'] ?? null };
}

function precisionOf(groups: Readonly<Record<string, string | undefined>>): Published['precision'] {
  if (groups['time'] !== undefined) return 'minute';
  if (groups['day'] !== undefined) return 'day';
  return groups['month'] === undefined ? 'year' : 'month';
}

function isCalendarDate(groups: Readonly<Record<string, string | undefined>>): boolean {
  const month = groups['month'] ?? '01';
  const day = groups['day'] ?? '01';
  const date = new Date(`${groups['iso']?.slice(0, 4)}-${month}-${day}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === `${month}-${day}`;
  return isDay && Number(groups['hour'] ?? 0) < 24 && Number(groups['minute'] ?? 0) < 60;
}
