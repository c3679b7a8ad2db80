/**
 * The records of two states of a list that are not in the other, as one object in one place; where records came or went,
 * all between the first and the last difference.
 */
export function differing<Item extends object>(before: readonly Item[], after: readonly Item[]): Item[] {
  if (before === after) return [];
  const [start, endBefore, endAfter] = changedMiddle(before, after);
  const [old, fresh] = [before.slice(start, endBefore), after.slice(start, endAfter)];
  if (old.length === fresh.length) return old.flatMap((record, at) => (record === fresh[at] ? [] : [record, fresh[at] ?? record]));
  return [...old, ...fresh];
}

/** Where two lists begin to differ, and where they end to, in the one and in the other. */
function changedMiddle(before: readonly object[], after: readonly object[]): readonly [number, number, number] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return [start, before.length - same, after.length - same];
}
