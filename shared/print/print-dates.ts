import type { Published } from '../domain/article.js';
import { monthNames, pdfStrings, shortMonthNames } from '../strings/pdf.js';

interface DateParts {
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
}

/** "4 November 2031", "November 2031" or "2031", as exact as the day given (`YYYY`, `YYYY-MM`, `YYYY-MM-DD…`). */
export function fullDay(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return [day, month === null ? null : monthNames[month - 1], year].filter((part) => part != null).join(' ');
}

/** "4 Nov 2031". */
export function shortDay(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return [day, month === null ? null : shortMonthNames[month - 1], year].filter((part) => part != null).join(' ');
}

/** The day for a narrow column: "4 November" in the document's own year, "4 Nov 2029" in another. */
export function labelDay(iso: string, documentYear: string): string {
  const { year, month, day } = partsOf(iso);
  if (year !== documentYear || month === null) return shortDay(iso);
  return [day, monthNames[month - 1]].filter((part) => part != null).join(' ');
}

/** When an article appeared, in full; "before 4 November 2031" where that is all it states; `null` for undated. */
export function publishedText(published: Published | null, dayOf: (iso: string) => string): string | null {
  if (published === null) return null;
  const day = dayOf(published.iso);
  return published.precision === 'before' ? pdfStrings.beforeDay(day) : day;
}

/** The UTC day of a moment, `YYYY-MM-DD`. */
export function isoDayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}

/** "16:02 UTC". */
export function utcTime(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(11, 16)} UTC`;
}

/** Days from one ISO day to another; `null` where one is not given to the day. */
export function daysBetween(fromIso: string, toIso: string): number | null {
  if (fromIso.length < 10 || toIso.length < 10) return null;
  const millisecondsPerDay = 86_400_000;
  return Math.round((Date.parse(toIso.slice(0, 10)) - Date.parse(fromIso.slice(0, 10))) / millisecondsPerDay);
}

function partsOf(iso: string): DateParts {
  const [year = '', month, day] = iso.slice(0, 10).split('-');
  return { year, month: numberOf(month), day: numberOf(day) };
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
