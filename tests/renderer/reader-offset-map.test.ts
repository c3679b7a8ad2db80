import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockIndexAt, blockSpans, offsetOf, pointOf, spanInBlock } from '../../renderer/features/reader/offset-map.js';
import { markedReading } from './reader-marked-text.js';

// "One bold word." has its stars left out; offsets: "One " 0-4, "**" 4-6, "bold" 6-10, "**" 10-12, " word." 12-18.
const { blocks } = markedReading([
  ['body', 'One ⟦**⟧bold⟦**⟧ word.'],
  ['body', 'Second.'],
]);

describe('offset map', () => {
  it('leaves markup out of the words of a block', () => {
    expect(blocks.map((block) => block.words)).toEqual(['One bold word.', 'Second.']);
  });

  it('finds the block an offset lies in, and the one before it between two', () => {
    expect(blockIndexAt(blocks, 0)).toBe(0);
    expect(blockIndexAt(blocks, 19)).toBe(0);
    expect(blockIndexAt(blocks, 20)).toBe(1);
    expect(blockIndexAt(blocks, 999)).toBe(1);
  });

  it('puts the start of a span after left-out markup and its end before it', () => {
    expect(pointOf(blocks, 4, 'start')).toEqual({ block: 0, local: 4 });
    expect(offsetOf(blocks, { block: 0, local: 4 }, 'start')).toBe(6);
    expect(offsetOf(blocks, { block: 0, local: 4 }, 'end')).toBe(4);
    expect(offsetOf(blocks, { block: 0, local: 8 }, 'end')).toBe(10);
    expect(offsetOf(blocks, { block: 0, local: 8 }, 'start')).toBe(12);
  });

  it('reads an offset inside markup as the words beside it', () => {
    expect(pointOf(blocks, 5, 'start')).toEqual({ block: 0, local: 4 });
    expect(pointOf(blocks, 11, 'end')).toEqual({ block: 0, local: 8 });
  });

  it('puts the start of a span between two blocks into the later one and its end into the earlier', () => {
    expect(pointOf(blocks, 18, 'start')).toEqual({ block: 1, local: 0 });
    expect(pointOf(blocks, 19, 'end')).toEqual({ block: 0, local: 14 });
  });

  it('splits a span that reaches over two blocks', () => {
    expect(blockSpans(blocks, { start: 6, end: 23 })).toEqual([
      { block: 0, from: 4, to: 14 },
      { block: 1, from: 0, to: 3 },
    ]);
  });

  it('has no place on the screen for a span of markup alone', () => {
    expect(blockSpans(blocks, { start: 4, end: 6 })).toEqual([]);
  });

  it('gives a selection around markup the markup inside it, and none at its ends', () => {
    expect(spanInBlock(blocks, 0, { start: 4, end: 8 })).toEqual({ start: 6, end: 10 });
    expect(spanInBlock(blocks, 0, { start: 0, end: 14 })).toEqual({ start: 0, end: 18 });
  });

  it('has no point where there is no text', () => {
    expect(pointOf([], 0, 'start')).toBeNull();
  });

  it('comes back to the same place for every selection', () => {
    const place = fc.integer({ min: 0, max: 13 });
    fc.assert(
      fc.property(place, place, (a, b) => {
        const local = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        const span = spanInBlock(blocks, 0, local);
        expect(blockSpans(blocks, span)).toEqual([{ block: 0, from: local.start, to: local.end }]);
      }),
    );
  });
});
