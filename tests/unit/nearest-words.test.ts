import { describe, expect, it } from 'vitest';
import { nearestWords } from '../../shared/briefing-rules/nearest-words.js';
import { foldQuotation } from '../../shared/briefing-rules/quotable-article.js';

const near = (typed: string, ...lines: readonly string[]): string | null =>
  nearestWords(typed, { paragraphs: lines.map((words) => ({ words, folded: foldQuotation(words) })) })?.text ?? null;

describe('the words a misquotation was meant to be', () => {
  it('are found where a word was changed, left out or put in', () => {
    const line = 'On Monday the board closed the upper gate for a week, it said.';

    expect(near('the board shut the upper gate', line)).toBe('the board closed the upper gate');
    expect(near('the board closed upper gate for a week', line)).toBe('the board closed the upper gate for a week');
    expect(near('the board has closed the upper gate', line)).toBe('the board closed the upper gate');
    expect(near('the board closed the upper door', line)).toBe('the board closed the upper gate');
    expect(near('this board closed the upper gate', line)).toBe('the board closed the upper gate');
  });

  it('are given as the article has them, white space folded', () => {
    expect(near('the board shut the upper gate', 'Then the Board\nclosed  the upper gate.')).toBe('the Board closed the upper gate');
  });

  it('are not given where two places are equally near', () => {
    expect(near('the board shut the upper gate', 'the board closed the upper gate', 'the board opened the upper gate')).toBeNull();
    expect(near('the board shut the upper gate', 'The board closed the upper gate', 'the board closed the upper gate')).toBe('the board closed the upper gate');
  });

  it('are not given where more than one word in four differs', () => {
    expect(near('the board shut a lower gate', 'the board closed the upper gate')).toBeNull();
  });

  it('are not given where they hold a quotation themselves', () => {
    expect(near('the board shut the upper gate', 'the board “closed” the upper gate')).toBeNull();
  });

  it('are looked for in a long article within a pause in typing', () => {
    const lines = Array.from({ length: 6000 }, (_, at) => `On day ${at} the crew of the harbour board counted ferries and mended nets until dusk came.`);
    const line = 'Then the board closed the upper gate.';
    const paragraphs = [...lines, line].map((words) => ({ words, folded: foldQuotation(words) }));
    const startedMs = performance.now();

    expect(nearestWords('the board shut the upper gate', { paragraphs })?.text).toBe('the board closed the upper gate');
    expect(nearestWords('the crew of the harbour board counted lorries', { paragraphs })).toBeNull();
    expect(performance.now() - startedMs).toBeLessThan(250);
  });
});
