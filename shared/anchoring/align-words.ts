/** The stretch of words most like some others: `[from, to)`, and in how many words it differs. */
export interface WordAlignment {
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

/**
 * The stretch of `words[low, high)` that differs from `sought` in the fewest words (replaced, put in, left out).
 *
 * Edit distance with free ends (Sellers); the shortest of equal stretches, the earliest of those. Cost: their product.
 */
export function alignWords(sought: ArrayLike<number>, words: ArrayLike<number>, { low, high }: { readonly low: number; readonly high: number }): WordAlignment {
  const width = Math.max(0, high - low);
  let cost = new Int32Array(width + 1);
  let from = Int32Array.from({ length: width + 1 }, (_, at) => low + at);
  for (let row = 1; row <= sought.length; row += 1) {
    const nextCost = new Int32Array(width + 1);
    const nextFrom = new Int32Array(width + 1);
    nextCost[0] = row;
    nextFrom[0] = low;
    for (let at = 1; at <= width; at += 1) {
      const replaced = (cost[at - 1] ?? 0) + (sought[row - 1] === words[low + at - 1] ? 0 : 1);
      const leftOut = (cost[at] ?? 0) + 1;
      const putIn = (nextCost[at - 1] ?? 0) + 1;
      const least = Math.min(replaced, leftOut, putIn);
      nextCost[at] = least;
      nextFrom[at] = nextFrom[at - 1] ?? low;
      if (least === leftOut) nextFrom[at] = from[at] ?? low;
      if (least === replaced) nextFrom[at] = from[at - 1] ?? low;
    }
    cost = nextCost;
    from = nextFrom;
  }
  return bestEnd(cost, from, low);
}

function bestEnd(cost: Int32Array, from: Int32Array, low: number): WordAlignment {
  let best: WordAlignment = { from: from[0] ?? low, to: low, distance: cost[0] ?? 0 };
  cost.forEach((distance, at) => {
    const candidate = { from: from[at] ?? low, to: low + at, distance };
    const isShorter = distance === best.distance && candidate.to - candidate.from < best.to - best.from && candidate.to > candidate.from;
    if (distance < best.distance || isShorter) best = candidate;
  });
  return best;
}
