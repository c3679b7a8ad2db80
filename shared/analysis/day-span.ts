/** First and last day of a date; both are the day itself where one is given. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

const written = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u;

/**
 * The days a date can mean: a month or a year is all of its days. `null` where none is given or it is no date.
 *
 * @param date - begins with `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 */
export function daySpan(date: string | null): DaySpan | null {
  const [, year, month, day] = (date === null ? null : written.exec(date)) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day !== undefined) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
  return { first: `${year}-${month}-01`, last: `${year}-${month}-${lastDay(Number(year), Number(month))}` };
}

/** Whether one date can lie after the other: a vague one can if its last day does. */
export function canBeLater(one: DaySpan, than: DaySpan): boolean {
  return one.last > than.first;
}

function lastDay(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0');
}
