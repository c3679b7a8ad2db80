import type { Found } from './found.js';
import type { Range } from './token.js';

/** How many attributions before and after one are looked at for what it lies in: far more than a sentence holds. */
const reach = 40;

/**
 * For each attribution the index of the one it is nested in, or `null`: the smallest whose content holds its cue and its
 * content. Where a relay says so itself, that one.
 *
 * @param found - in reading order
 */
export function nest(found: readonly Found[]): (number | null)[] {
  return found.map((inner, index) => {
    if (inner.within !== undefined) {
      const said = found.indexOf(inner.within, Math.max(0, index - reach));
      return said === -1 ? null : said;
    }
    return smallestAround(found, index);
  });
}

function smallestAround(found: readonly Found[], index: number): number | null {
  const inner = found[index];
  let best: number | null = null;
  let bestSize = Infinity;
  for (let at = Math.max(0, index - reach); at < Math.min(found.length, index + reach); at += 1) {
    const outer = found[at];
    if (outer === undefined || inner === undefined || at === index || !holds(outer, inner) || holds(inner, outer)) continue;
    const size = sizeOf(outer.content);
    // Of two with the same content the one nested in the other is the nearer.
    if (size < bestSize || (size === bestSize && outer.within !== undefined)) [best, bestSize] = [at, size];
  }
  return best;
}

function holds({ content }: Found, inner: Found): boolean {
  const isInside = ({ from, to }: Range): boolean => content.some((piece) => piece.from <= from && to <= piece.to);
  return inner.cue.length > 0 && inner.cue.every(isInside) && inner.content.every(isInside);
}

/** How many tokens some ranges hold. */
export function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}
