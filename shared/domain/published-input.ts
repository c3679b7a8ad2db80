import type { Published } from './article.js';

const dayPattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d)?)?)?$/u;
const precisionByLength: Readonly<Record<number, Published['precision']>> = { 4: 'year', 7: 'month', 10: 'day', 16: 'minute' };

/** A date of publication as the analyst types it: what `publishedFromInput` reads again. */
export function publishedInput(published: Published | null): string {
  if (published === null) return '';
  return published.precision === 'before' ? `before ${published.iso}` : published.iso;
}

/** The date typed, as exact as it was typed; `null` for an empty field ("undated"), `undefined` for what is no date. */
export function publishedFromInput(typed: string): Published | null | undefined {
  const words = typed.trim();
  if (words === '') return null;
  const isBefore = /^before\s+/iu.test(words);
  const iso = words.replace(/^before\s+/iu, '').replace(' ', 'T');
  if (!isDay(iso)) return undefined;
  return { iso, precision: isBefore ? 'before' : (precisionByLength[iso.length] ?? 'day'), zone: null };
}

/** A day, month or year of the calendar, as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; with minutes for a day. */
export function isDay(iso: string): boolean {
  if (!dayPattern.test(iso)) return false;
  if (iso.length < 10) return true;
  const day = iso.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  // 30 February becomes a day in March: the calendar has no such day then.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
