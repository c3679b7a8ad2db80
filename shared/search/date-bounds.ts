import type { DateNode } from './query.js';

const dayPattern = '(\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?)';
const single = new RegExp(`^(>=?|<=?)?${dayPattern}$`, 'u');
const range = new RegExp(`^${dayPattern}?\\.\\.${dayPattern}?$`, 'u');

/** A text above all that begin with a year, month or day: `~` is above digits, `-` and `T`. */
const endOf = (day: string): string => `${day}~`;

/**
 * What a date in a query means: `2024`, `2024-10`, `2024-10-29`, ranges (`2024-10..2024-11`, an end may be left out), and
 * `>` (after) `>=` `<` `<=`. `null` for what is no date, or none yet.
 */
export function dateNode(typed: string): DateNode | null {
  const one = single.exec(typed);
  if (one?.[2] !== undefined) return boundsOf(one[1], one[2]);
  const ends = range.exec(typed);
  if (ends === null || (ends[1] === undefined && ends[2] === undefined)) return null;
  return { kind: 'date', atLeast: ends[1] ?? null, below: ends[2] === undefined ? null : endOf(ends[2]) };
}

function boundsOf(sign: string | undefined, day: string): DateNode {
  switch (sign) {
    case '>':
      return { kind: 'date', atLeast: endOf(day), below: null };
    case '>=':
      return { kind: 'date', atLeast: day, below: null };
    case '<':
      return { kind: 'date', atLeast: null, below: day };
    case '<=':
      return { kind: 'date', atLeast: null, below: endOf(day) };
    default:
      return { kind: 'date', atLeast: day, below: endOf(day) };
  }
}
