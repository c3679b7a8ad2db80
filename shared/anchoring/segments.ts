import type { Span } from '../domain/passage.js';

/** A part of a text as Unicode's rules bound it. */
export interface Segment extends Span {
  /** Has letters or digits; only told of words. */
  readonly isWordLike: boolean;
}

type Granularity = 'sentence' | 'word';

/** UTF-16 units segmented at a time: the runtime's segmenter takes quadratic time over one long text. */
const sliceLength = 3000;
/** Words that may follow each other without a space or mark between before they are cut apart anywhere. */
const longestRunWords = 1000;

/**
 * The sentences or words of a text as Unicode's rules bound them, in order, each found when it is asked for.
 *
 * The text is segmented in slices. A slice is taken up to its last bound that no later letter can move; what is left
 * of it begins the next one, so that the bounds are those of the whole text.
 *
 * @param language - BCP 47 tag, or `null` where it is not known
 * Source: https://www.unicode.org/reports/tr29/
 */
export function* segmentsOf(text: string, granularity: Granularity, language: string | null): Generator<Segment> {
  const segmenter = segmenterFor(granularity, language);
  let start = 0;
  let length = sliceLength;
  while (start < text.length) {
    const slice = text.slice(start, start + length);
    const found = [...segmenter.segment(slice)];
    const isLast = start + length >= text.length;
    const count = isLast ? found.length : firmCount(found, granularity);
    for (const segment of found.slice(0, count)) {
      yield { start: start + segment.index, end: start + segment.index + segment.segment.length, isWordLike: segment.isWordLike === true };
    }
    const next = found[count]?.index ?? slice.length;
    start += next;
    // No firm bound in the slice: one long sentence, or one long run of letters. Twice as much is looked at.
    length = next === 0 ? length * 2 : sliceLength;
  }
}

/** A segmenter for the language, or for none where the tag is not well-formed (pages state all kinds of things). */
function segmenterFor(granularity: Granularity, language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}

/** How many segments of a slice, from its first, end where they would in the whole text. */
function firmCount(found: readonly Intl.SegmentData[], granularity: Granularity): number {
  return granularity === 'sentence' ? firmSentences(found) : firmWords(found);
}

/** Whether a full stop ends a sentence the next letter or stop tells: the bound is firm once there is one behind it. */
function firmSentences(found: readonly Intl.SegmentData[]): number {
  return Math.max(0, found.findLastIndex(({ segment }) => /[\p{L}\p{Sentence_Terminal}]/u.test(segment)));
}

/**
 * Scripts without spaces are cut by a dictionary, which has to see a run of letters whole: the bound is one behind a
 * space or mark, with two segments more behind it. A run beyond all measure is cut between any two words.
 */
function firmWords(found: readonly Intl.SegmentData[]): number {
  const firm = found.findLastIndex(({ isWordLike }, at) => isWordLike !== true && at < found.length - 2) + 1;
  return firm === 0 && found.length > longestRunWords ? found.length - 2 : firm;
}
