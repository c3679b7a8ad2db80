import type { Quotation } from './find-quotations.js';
import type { Reading } from './reading.js';
import type { Range } from './token.js';

/** The pieces of a quotation that may run over several paragraphs, from the piece it begins with to its last. */
export function reachOf(quotations: readonly Quotation[], index: number): Range[] {
  let first = index;
  while (quotations[first - 1]?.goesOn === true) first -= 1;
  let last = index;
  while (quotations[last]?.goesOn === true && quotations[last + 1] !== undefined) last += 1;
  return quotations.slice(Math.max(0, first), last + 1).map(({ from, to }) => ({ from, to }));
}

/** Paragraphs of nothing but quotation that may follow the words of one speaker. */
const mostParagraphs = 6;

/**
 * The quotations that follow a speaker's words and are still his: one that fills the next sentences, and paragraphs of
 * nothing but quotation after it. Nobody else is named between, so the speaker goes on.
 *
 * @param from - the token after the sentence that names the speaker
 */
export function goesOnSpeaking(reading: Reading, from: number): Range[] {
  const { quotations, quotationAt } = reading;
  const followed: Range[] = [];
  let at = from;
  for (let count = 0; count < mostParagraphs; count += 1) {
    const index = quotationAt[at] ?? -1;
    if (quotations[index]?.from !== at || !isWholeSpeech(reading, index, count === 0)) break;
    const reach = reachOf(quotations, index).filter((range) => range.from >= at);
    followed.push(...reach);
    at = reach.at(-1)?.to ?? reading.tokens.length;
  }
  return followed;
}

/** Whether a quotation is all of its paragraph, or of the rest of the paragraph the speaker was named in. */
function isWholeSpeech({ tokens, quotations }: Reading, index: number, isFirst: boolean): boolean {
  const quotation = quotations[index];
  if (quotation === undefined) return false;
  if (quotation.goesOn) return true;
  const first = tokens[quotation.from];
  const before = tokens[quotation.from - 1];
  const after = tokens[quotation.to];
  const endsParagraph = after === undefined || after.paragraph !== tokens[quotation.to - 1]?.paragraph;
  if (before?.paragraph !== first?.paragraph) return endsParagraph;
  if (!isFirst) return false;
  return endsParagraph || (after.isSpaced && /^\p{Lu}/u.test(after.text) && /^[.!?…]$/u.test(tokens[quotation.to - 2]?.text ?? ''));
}
