/** Offsets of a text in code points, from those in UTF-16 units. */
export function codePointOffsets(text: string): (utf16: number) => number {
  const pairs = secondHalves(text);
  return (utf16) => utf16 - countBelow(pairs, utf16);
}

/** Offsets of a text in UTF-16 units, from those in code points; an offset beyond the text is its end. */
export function utf16Offsets(text: string): (codePoints: number) => number {
  const pairs = secondHalves(text);
  return (codePoints) => {
    let utf16 = codePoints;
    // Each pair before the place moves it by one, which may bring another pair before it.
    for (const pair of pairs) {
      if (pair > utf16) break;
      utf16 += 1;
    }
    return Math.min(utf16, text.length);
  };
}

/** Where the second halves of characters beyond the basic plane stand, ascending. */
function secondHalves(text: string): number[] {
  return [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 1);
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
