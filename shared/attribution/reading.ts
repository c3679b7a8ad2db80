import type { Quotation } from './find-quotations.js';
import type { ReadingText } from './reading-text.js';
import type { Range, Token } from './token.js';

/** An article as the rules see it. */
export interface Reading {
  readonly text: ReadingText;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Range[];
  readonly quotations: readonly Quotation[];
  /** For each token the index of the quotation it stands in, or -1. */
  readonly quotationAt: Int32Array;
  /** For each token the index of its sentence. */
  readonly sentenceAt: Int32Array;
}

/** For each of `length` tokens the index of the range it stands in, or -1. */
export function indexRanges(ranges: readonly Range[], length: number): Int32Array {
  const at = new Int32Array(length).fill(-1);
  ranges.forEach(({ from, to }, index) => at.fill(index, from, to));
  return at;
}
