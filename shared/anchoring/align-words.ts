/** A word that is gone, or another in its place. */
const lost = 2;
/** A word put in costs half: what was said with more words is nearer than half of what was said. */
const added = 1;

/** The stretch of words most like some others: `[from, to)`, and the share of them that is lost in it, 0-1 (a word put in counts half). */
export interface WordAlignment {
  readonly from: number;
  readonly to: number;
  readonly lostShare: number;
}

/**
 * The stretch of `words[low, high)` that differs least from `sought` by words replaced, put in or left out.
 *
 * Weighted edit distance with free ends (Sellers); the shortest of equal stretches, the earliest of those. Cost: their product.
 */
export function alignWords(sought: ArrayLike<number>, words: ArrayLike<number>, { low, high }: { readonly low: number; readonly high: number }): WordAlignment {
  const width = Math.max(0, high - low);
  let cost = new Int32Array(width + 1);
  let from = Int32Array.from({ length: width + 1 }, (_, at) => low + at);
  for (let row = 1; row <= sought.length; row += 1) {
    const nextCost = new Int32Array(width + 1);
    const nextFrom = new Int32Array(width + 1);
    nextCost[0] = row * lost;
    nextFrom[0] = low;
    for (let at = 1; at <= width; at += 1) {
      const replaced = (cost[at - 1] ?? 0) + (sought[row - 1] === words[low + at - 1] ? 0 : lost);
      const leftOut = (cost[at] ?? 0) + lost;
      const putIn = (nextCost[at - 1] ?? 0) + added;
      const least = Math.min(replaced, leftOut, putIn);
      nextCost[at] = least;
      nextFrom[at] = nextFrom[at - 1] ?? low;
      if (least === leftOut) nextFrom[at] = from[at] ?? low;
      if (least === replaced) nextFrom[at] = from[at - 1] ?? low;
    }
    cost = nextCost;
    from = nextFrom;
  }
  const { distance, ...stretch } = bestEnd(cost, from, low);
  return { ...stretch, lostShare: sought.length === 0 ? 0 : distance / (sought.length * lost) };
}

function bestEnd(cost: Int32Array, from: Int32Array, low: number): { readonly from: number; readonly to: number; readonly distance: number } {
  let best = { from: from[0] ?? low, to: low, distance: cost[0] ?? 0 };
  cost.forEach((distance, at) => {
    const candidate = { from: from[at] ?? low, to: low + at, distance };
    const isShorter = distance === best.distance && candidate.to - candidate.from < best.to - best.from && candidate.to > candidate.from;
    if (distance < best.distance || isShorter) best = candidate;
  });
  return best;
}
