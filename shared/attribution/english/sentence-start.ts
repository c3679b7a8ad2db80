import type { Reading } from '../reading.js';
import { reachOf } from '../quotation-reach.js';
import type { Range } from '../token.js';

/** Where a sentence's words begin: with the quotation it is the last sentence of, where it begins inside one. */
export function startOf({ quotations, quotationAt }: Reading, sentence: Range): number {
  const index = quotationAt[sentence.from] ?? -1;
  const first = index === -1 ? undefined : reachOf(quotations, index)[0];
  return first === undefined ? sentence.from : Math.min(first.from, sentence.from);
}
