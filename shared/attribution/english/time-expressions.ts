import type { Token } from '../token.js';
import type { When } from '../when.js';

/** A word or words that say when, and what they say. */
export interface TimeExpression {
  readonly to: number;
  /** Whether it names a day, so that it cannot be part of a name. */
  readonly isDay: boolean;
  readonly when: When;
}

const weekdays: readonly string[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const shortWeekdays: readonly string[] = ['sun.', 'mon.', 'tues.', 'wed.', 'thurs.', 'fri.', 'sat.'];
const months: readonly string[] = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const partsOfDay = /^(?:morning|afternoon|evening|night|nights|mornings)$/u;
const units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = { day: 'day', days: 'day', week: 'week', weeks: 'week', month: 'month', months: 'month', year: 'year', years: 'year', weekend: 'week' };
const numbers: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, several: 0, few: 0 };
const vague: ReadonlySet<string> = new Set(['recently', 'earlier', 'later', 'previously', 'already', 'afterward', 'afterwards', 'then', 'now', 'since', 'again', 'initially', 'repeatedly', 'separately', 'lately', 'meanwhile']);

/** The time said at a token, with the preposition before it; `null` where none is said. */
export function timeExpression(tokens: readonly Token[], at: number): TimeExpression | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (/^(?:on|in|by|since|until|at|early|late|before|after|during)$/u.test(token.lower)) return afterPreposition(tokens, at);
  return namedDay(tokens, at) ?? dateAt(tokens, at) ?? relativeTime(tokens, at) ?? vagueTime(tokens, at);
}

function afterPreposition(tokens: readonly Token[], at: number): TimeExpression | null {
  const preposition = tokens[at]?.lower ?? '';
  const next = tokens[at + 1];
  if (preposition === 'at' && next?.lower === 'the' && tokens[at + 2]?.lower === 'time') return { to: at + 3, isDay: false, when: { kind: 'vague' } };
  const year = /^(?:19|20)\d\d$/u.exec(next?.text ?? '');
  if (year !== null) return { to: at + 2, isDay: true, when: { kind: 'year', year: Number(year[0]) } };
  if (next?.lower === 'early' || next?.lower === 'late') return afterPreposition(tokens, at + 1);
  return namedDay(tokens, at + 1) ?? dateAt(tokens, at + 1) ?? relativeTime(tokens, at + 1);
}

function namedDay(tokens: readonly Token[], at: number): TimeExpression | null {
  const token = tokens[at];
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return null;
  const day = Math.max(weekdays.indexOf(token.lower), shortWeekdays.indexOf(token.lower));
  if (day === -1) return null;
  let to = at + 1;
  if (partsOfDay.test(tokens[to]?.lower ?? '')) to += 1;
  const dated = tokens[to]?.text === ',' ? dateAt(tokens, to + 1) : null;
  return dated ?? { to, isDay: true, when: { kind: 'weekday', day } };
}

/** "Oct. 28", "30 October", "October 22, 2031", "October 2031", "October". */
function dateAt(tokens: readonly Token[], at: number): TimeExpression | null {
  const first = tokens[at];
  const second = tokens[at + 1];
  const month = monthOf(first);
  if (month !== null) {
    const isDotted = second?.text === '.';
    const place = at + (isDotted ? 2 : 1);
    const day = dayOf(tokens[place]);
    const end = day === null ? place : place + 1;
    const comma = tokens[end]?.text === ',' ? 1 : 0;
    const year = yearOf(tokens[end + comma]);
    if (day === null && year === null && first?.lower === 'may') return null;
    return { to: year === null ? end : end + comma + 1, isDay: true, when: { kind: 'date', month, day, year } };
  }
  const day = dayOf(first);
  const monthAfter = monthOf(second);
  if (day === null || monthAfter === null) return null;
  const year = yearOf(tokens[at + 2]);
  return { to: year === null ? at + 2 : at + 3, isDay: true, when: { kind: 'date', month: monthAfter, day, year } };
}

function monthOf(token: Token | undefined): number | null {
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return null;
  const bare = token.lower.replace(/\.$/u, '');
  const found = months.findIndex((month) => month === bare || (bare.length >= 3 && bare !== 'mar' && bare.length <= 4 && month.startsWith(bare) && token.text.endsWith('.')) || (bare.length === 3 && month.startsWith(bare)));
  return found === -1 ? null : found + 1;
}

function dayOf(token: Token | undefined): number | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(token?.lower ?? '')?.[1];
  return day === undefined || Number(day) < 1 || Number(day) > 31 ? null : Number(day);
}

function yearOf(token: Token | undefined): number | null {
  return token !== undefined && /^(?:19|20)\d\d$/u.test(token.text) ? Number(token.text) : null;
}

/** "today", "last week", "earlier this month", "two days ago". */
function relativeTime(tokens: readonly Token[], at: number): TimeExpression | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return null;
  if (token.lower === 'today' || token.lower === 'tonight') return { to: at + 1, isDay: true, when: { kind: 'relative', unit: 'day', count: 0 } };
  if (token.lower === 'yesterday') return { to: at + (partsOfDay.test(next?.lower ?? '') ? 2 : 1), isDay: true, when: { kind: 'relative', unit: 'day', count: -1 } };
  if ((token.lower === 'earlier' || token.lower === 'later') && /^(?:this|that|in|on|last)$/u.test(next?.lower ?? '')) {
    const rest = timeExpression(tokens, at + 1);
    if (rest !== null) return rest;
  }
  if (/^(?:last|this|next|that|same|previous)$/u.test(token.lower)) return turnedTo(tokens, at);
  const unit = units[next?.lower ?? ''];
  const count = numbers[token.lower] ?? (/^\d{1,2}$/u.test(token.text) ? Number(token.text) : null);
  if (unit !== undefined && count !== null && /^(?:ago|earlier|later|before)$/u.test(tokens[at + 2]?.lower ?? '')) {
    return { to: at + 3, isDay: true, when: tokens[at + 2]?.lower === 'ago' && count > 0 ? { kind: 'relative', unit, count: -count } : { kind: 'vague' } };
  }
  return null;
}

function turnedTo(tokens: readonly Token[], at: number): TimeExpression | null {
  const turn = tokens[at]?.lower ?? '';
  const next = tokens[at + 1];
  const count = turn === 'last' || turn === 'previous' ? -1 : 0;
  const unit = units[next?.lower ?? ''];
  if (unit !== undefined) return { to: at + 2, isDay: true, when: turn === 'that' || turn === 'same' || turn === 'next' ? { kind: 'vague' } : { kind: 'relative', unit, count } };
  if (/^(?:quarter|season|spring|summer|autumn|fall|winter|decade|century)$/u.test(next?.lower ?? '')) return { to: at + 2, isDay: true, when: { kind: 'vague' } };
  if (partsOfDay.test(next?.lower ?? '')) return { to: at + 2, isDay: true, when: turn === 'this' || turn === 'last' ? { kind: 'relative', unit: 'day', count } : { kind: 'vague' } };
  const named = namedDay(tokens, at + 1) ?? (monthOf(next) === null ? null : dateAt(tokens, at + 1));
  return named !== null && turn === 'next' ? { ...named, when: { kind: 'vague' } } : named;
}

function vagueTime(tokens: readonly Token[], at: number): TimeExpression | null {
  return vague.has(tokens[at]?.lower ?? '') ? { to: at + 1, isDay: false, when: { kind: 'vague' } } : null;
}
