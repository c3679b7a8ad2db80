import { monthNames, shortMonthNames } from '../strings/pdf.js';

const months = [...monthNames, ...shortMonthNames].join('|');
const dayPattern = new RegExp(`(?<!\\d)(\\d{1,2})\\s+(${months})\\.?,?\\s+(\\d{4})|(${months})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})`, 'iu');
// "May" alone is a verb as well.
const namedMonth = new RegExp(`(?<![\\p{L}])(?:(?:${months})\\.?\\s+(?:\\d|of)|\\d{1,2}\\s+(?:${months})(?!\\p{L})|(?:in|since|until|by|from|of|early|mid|late)[\\s-]+(?:${monthNames.join('|')})(?!\\p{L}))`, 'u');
const yearOrIso = /(?<![\d.,])(?:19|20)\d{2}(?![\d%,.]\d|\s*(?:characters|people|troops|soldiers))/u;

/** The day written in a field such as the cut-off, as `YYYY-MM-DD`; `null` where none is. */
export function dayIn(text: string): string | null {
  const iso = /(?<!\d)\d{4}-\d{2}-\d{2}/u.exec(text)?.[0];
  if (iso !== undefined) return iso;
  const [, dayFirst, monthSecond, yearThird, monthFirst, daySecond, yearLast] = dayPattern.exec(text) ?? [];
  const [day, month, year] = [dayFirst ?? daySecond, monthSecond ?? monthFirst, yearThird ?? yearLast];
  if (day === undefined || month === undefined || year === undefined) return null;
  const at = shortMonthNames.findIndex((name) => month.toLowerCase().startsWith(name.toLowerCase()));
  return `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether a sentence says when: a month with a day, a month after a preposition, or a year. */
export function namesDate(text: string): boolean {
  return namedMonth.test(text) || yearOrIso.test(text);
}
