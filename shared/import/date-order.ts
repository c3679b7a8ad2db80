import type { DateOrder } from './parse-date.js';

/** Characters of a text whose dates are looked at. */
const reach = 60_000;
const numbers = /(?<![\d./-])(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d{2}(?![\d/])/gu;
/** Places that write English and the day first. Source: Unicode CLDR, short date formats. */
const englishDayFirst = /^en[-_](?:gb|au|ie|nz|za|in|sg|hk|mt|jm|ke|ng|gh|pk)\b/iu;
/** Languages whose short dates begin with the day. Source: Unicode CLDR, short date formats. */
const dayFirst = /^(?:de|fr|es|it|pt|nl|sv|da|no|nb|nn|pl|cs|sk|ru|uk|bg|tr|id|vi|ro|fi|el|he|ar|hi|ca|hr|sr|sl)\b/iu;

/** The order of day and month in a text's numbers: as its plain dates show it, else as its declared language has it; `null` when neither says. */
export function dateOrderOf(text: string, language: string | null): DateOrder | null {
  const dates = [...text.slice(0, reach).matchAll(numbers)];
  const showsDayFirst = dates.some((date) => Number(date[1]) > 12);
  const showsMonthFirst = dates.some((date) => Number(date[2]) > 12);
  if (showsDayFirst !== showsMonthFirst) return showsDayFirst ? 'day-first' : 'month-first';
  if (showsDayFirst || language === null) return null;
  if (/^en[-_]us\b/iu.test(language)) return 'month-first';
  return englishDayFirst.test(language) || dayFirst.test(language) ? 'day-first' : null;
}
