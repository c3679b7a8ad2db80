import { markings, type Marking } from '../domain/briefing.js';

/** The highest of some handling marks; TLP:CLEAR for none. */
export function highestMark(marks: readonly Marking[]): Marking {
  const rank = Math.max(0, ...marks.map((mark) => markings.indexOf(mark)));
  return markings[rank] ?? 'TLP:CLEAR';
}
