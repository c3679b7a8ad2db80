import type { PrintInline } from './print-document.js';
import { pdfStrings } from '../strings/pdf.js';
import { asOfLabel, type NoteFacts } from './notes.js';
import { daysBetween, labelDay, publishedText } from './print-dates.js';

/** From this many days on, a statement's age is worth a word beside its publication. */
const farApartDays = 3;

/**
 * The day beside a reported paragraph: what its notes describe, "3 November, published 8 November" when
 * that is far from the day it appeared; `null` where no note has a day.
 */
export function paragraphAsOf(inlines: readonly PrintInline[], facts: readonly NoteFacts[], documentYear: string): string | null {
  const numbers = new Set(inlines.flatMap((inline) => (inline.type === 'citation' ? [inline.note] : [])));
  const dated = facts
    .filter((fact) => numbers.has(fact.cited.number) && fact.asOfIso !== null)
    .sort((a, b) => (a.asOfIso ?? '').localeCompare(b.asOfIso ?? ''));
  const first = dated[0];
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = asOfLabel(first, documentYear);
  const to = asOfLabel(last, documentYear);
  if (from !== to) return pdfStrings.dayRange(withoutSharedMonth(from, to), to);
  return dated.length === 1 ? withPublication(first, from, documentYear) : from;
}

/** "5" of "5 November", before "to 8 November". */
function withoutSharedMonth(from: string, to: string): string {
  const [day = '', ...month] = from.split(' ');
  return /^\d+$/u.test(day) && to.endsWith(` ${month.join(' ')}`) ? day : from;
}

function withPublication(fact: NoteFacts, asOf: string, documentYear: string): string {
  const published = publishedText(fact.meta.published, (iso) => labelDay(iso, documentYear));
  const days = daysBetween(fact.asOfIso ?? '', fact.meta.published?.iso ?? '');
  return published === null || days === null || days < farApartDays ? asOf : pdfStrings.publishedOn(asOf, published);
}
