import type { PrintInline } from './print-document.js';
import { pdfStrings } from '../strings/pdf.js';
import type { NoteFacts } from './notes.js';
import { daysBetween, labelDay, publishedText } from './print-dates.js';

/** From this many days on, a statement's age is worth a word beside its publication. */
const farApartDays = 3;

/**
 * The day beside a reported paragraph: what its notes describe, "3 November, published 8 November" when that is far
 * from the day it appeared. Notes that state no day follow with the days of their publication, called so; `null`
 * where no note has a day.
 */
export function paragraphAsOf(inlines: readonly PrintInline[], facts: readonly NoteFacts[], documentYear: string): string | null {
  const numbers = new Set(inlines.flatMap((inline) => (inline.type === 'citation' ? [inline.note] : [])));
  if (numbers.size === 0) return null;
  const cited = facts.filter((fact) => numbers.has(fact.cited.number));
  const stated = cited.flatMap((fact) => fact.statedDay ?? []);
  const unstated = cited.filter((fact) => fact.statedDay === null && fact.meta.published !== null);
  const [only, ...others] = [...cited.filter((fact) => fact.statedDay !== null), ...unstated];
  if (only === undefined) return null;
  if (others.length === 0 && only.statedDay !== null) return withPublication(only, only.statedDay, documentYear);
  const published = unstated.length === 0 ? null : pdfStrings.published(publicationDays(unstated, documentYear));
  if (stated.length === 0) return published;
  const days = dayRange(stated, documentYear);
  return published === null ? days : pdfStrings.joined([days, pdfStrings.others(unstated.length, published)]);
}

/** Days of publication; one that is only known to lie before a day is no end of a range, and said apart. */
function publicationDays(facts: readonly NoteFacts[], documentYear: string): string {
  const published = facts.flatMap((fact) => fact.meta.published ?? []);
  const days = published.filter((one) => one.precision !== 'before').map((one) => one.iso);
  const bounds = published.filter((one) => one.precision === 'before').map((one) => one.iso);
  // All lie before the latest bound.
  const latest = bounds.toSorted().at(-1);
  if (latest === undefined) return dayRange(days, documentYear);
  const before = pdfStrings.beforeDay(labelDay(latest, documentYear));
  return days.length === 0 ? before : pdfStrings.joined([dayRange(days, documentYear), pdfStrings.others(bounds.length, before)]);
}

/** "5 November" or "5 to 8 November". */
function dayRange(days: readonly string[], documentYear: string): string {
  const sorted = days.toSorted();
  const from = labelDay(sorted[0] ?? '', documentYear);
  const to = labelDay(sorted.at(-1) ?? '', documentYear);
  return from === to ? to : pdfStrings.dayRange(withoutSharedMonth(from, to), to);
}

/** "5" of "5 November", before "to 8 November". */
function withoutSharedMonth(from: string, to: string): string {
  const [day = '', ...month] = from.split(' ');
  return /^\d+$/u.test(day) && to.endsWith(` ${month.join(' ')}`) ? day : from;
}

function withPublication(fact: NoteFacts, statedDay: string, documentYear: string): string {
  const asOf = labelDay(statedDay, documentYear);
  const published = publishedText(fact.meta.published, (iso) => labelDay(iso, documentYear));
  const days = daysBetween(statedDay, fact.meta.published?.iso ?? '');
  return published === null || days === null || days < farApartDays ? asOf : pdfStrings.publishedOn(asOf, published);
}
