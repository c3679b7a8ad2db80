import { afterEach, describe, expect, it, vi } from 'vitest';
import { eachSentence, sentencesIn, wordsIn } from '../../shared/anchoring/sentences.js';
import { segmentsOf } from '../../shared/anchoring/segments.js';
import { leadOf } from '../../shared/exchange/article-lead.js';

/** What makes bounds hard: stops that end nothing, signs between letters, scripts without spaces, marks on letters. */
const bits = [
  'ship', 'The', 'e.g.', 'U.S.', 'J.', '3.5', '1,000', '.', '. ', '! ', '? ', '…', '”', '“', ' ', '  ', ', ', '(', ')', '. 7 ', ".' ", 'can’t', 'a_b', '\u0301', '\u200d',
  '船は夜に出ない', '。', '国際会議が開かれた', 'เรือออกจากท่าเรือ', 'Корабель ', 'вийшов. ', 'שלום', '👩‍🚀', '🇺🇦', '\u0085', '\t',
];

/** The same texts each time: a linear congruential generator with the constants of Numerical Recipes. */
function randomTexts(count: number, bitsEach: number): string[] {
  let state = 20_261_122;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  return Array.from({ length: count }, () => Array.from({ length: bitsEach }, () => bits[(next() >>> 8) % bits.length] ?? '').join(''));
}

function inOnePiece(text: string, granularity: 'sentence' | 'word', language: string): { start: number; end: number; isWordLike: boolean }[] {
  const found = [...new Intl.Segmenter(language, { granularity }).segment(text)];
  return found.map(({ index, segment, isWordLike }) => ({ start: index, end: index + segment.length, isWordLike: isWordLike === true }));
}

describe('segments found in slices', () => {
  it.each(randomTexts(12, 3000).map((text, number) => ({ number, text })))('are those of the whole text ($number)', ({ text }) => {
    expect([...segmentsOf(text, 'sentence', 'en')]).toEqual(inOnePiece(text, 'sentence', 'en'));
    expect([...segmentsOf(text, 'word', 'en')]).toEqual(inOnePiece(text, 'word', 'en'));
  });

  it('are those of the whole text where a sentence or a word is longer than a slice', () => {
    const text = `${'a ship, '.repeat(800)}left. ${'x'.repeat(20_000)} is a word. ${'1. 2. '.repeat(800)}end.`;

    expect([...segmentsOf(text, 'sentence', 'en')]).toEqual(inOnePiece(text, 'sentence', 'en'));
    expect([...segmentsOf(text, 'word', 'en')]).toEqual(inOnePiece(text, 'word', 'en'));
  });
});

describe('the work of segmenting', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** Lengths of the texts that were handed to the runtime's segmenter. */
  function lengthsSegmented(run: () => unknown): number[] {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    run();
    return segment.mock.calls.map(([text]) => text.length);
  }

  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const manySentences = 'It left port. '.repeat(16_000);

  it('hands a long paragraph over in short pieces, and little of it twice', () => {
    const lengths = lengthsSegmented(() => [sentencesIn(manySentences, 'en'), wordsIn(manySentences, 'en')]);

    expect(Math.max(...lengths)).toBeLessThan(5000);
    expect(sum(lengths)).toBeLessThan(manySentences.length * 2 * 1.1);
  });

  it('hands one long sentence over a few times at most', () => {
    const sentence = 'and the ship sailed on '.repeat(10_000);

    expect(sum(lengthsSegmented(() => sentencesIn(sentence, 'en')))).toBeLessThan(sentence.length * 3);
  });

  it('hands a long run of a script without spaces over in pieces', () => {
    expect(Math.max(...lengthsSegmented(() => wordsIn('เรือออกจากท่าเรือ'.repeat(5000), 'th')))).toBeLessThan(10_000);
  });

  it('ends with the sentences that are asked for', () => {
    expect(sum(lengthsSegmented(() => eachSentence(manySentences, 'en').next()))).toBeLessThan(5000);
  });

  it('reads no more of an article than its lead', () => {
    const regions = [{ start: 0, end: manySentences.length, kind: 'body' as const }];
    const lengths = lengthsSegmented(() => leadOf({ text: manySentences, regions }, 'en', { wantedChars: 400, limitChars: 2000 }));

    expect(sum(lengths)).toBeLessThan(5000);
  });
});
