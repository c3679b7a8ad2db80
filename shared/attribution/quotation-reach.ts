import type { Quotation } from './find-quotations.js';
import type { Range } from './token.js';

/** The pieces of a quotation that may run over several paragraphs, from the piece it begins with to its last. */
export function reachOf(quotations: readonly Quotation[], index: number): Range[] {
  let first = index;
  while (quotations[first - 1]?.goesOn === true) first -= 1;
  let last = index;
  while (quotations[last]?.goesOn === true && quotations[last + 1] !== undefined) last += 1;
  return quotations.slice(Math.max(0, first), last + 1).map(({ from, to }) => ({ from, to }));
}
