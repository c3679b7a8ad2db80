/** Words of any script: `isWordLike` leaves spaces and punctuation out, and finds words where no spaces are written. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** A piece of letters and digits that spaces bound; enough where words are spaced. */
const spaced = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’]|[.,:-](?=[\p{L}\p{N}]))*/gu;
const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** How many words a text has. */
export function countWords(text: string): number {
  if (!unspacedScript.test(text)) return text.match(spaced)?.length ?? 0;
  let count = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike === true) count += 1;
  return count;
}
