/** The value below which a share of the values lie; `otherwise` when there are none. */
export function quantile(values: readonly number[], share: number, otherwise: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? otherwise;
}

/** The key that weighs most. */
export function heaviest<Key>(weights: ReadonlyMap<Key, number>): Key | null {
  let best: Key | null = null;
  let most = -Infinity;
  for (const [key, weight] of weights) {
    if (weight > most) [best, most] = [key, weight];
  }
  return best;
}

/** A type size, rounded so that what is meant to be equal is: halves of a point. */
export function roundedSize(size: number): number {
  return Math.round(size * 2) / 2;
}

/** Whether two type sizes are meant to be the same. */
export function isSameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.05 * Math.max(a, b);
}
