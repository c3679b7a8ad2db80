import { describe, expect, it } from 'vitest';
import { bodyOf, paragraphsOf, paragraphText, wordsOf } from '../../shared/domain/paragraph.js';
import type { Region } from '../../shared/domain/region.js';

const text = '# Head\n\nThe agency [reported](#) it\non Monday.\nNext one.\n\nBuy now';
const regions: Region[] = [
  { kind: 'markup', start: 0, end: 2 },
  { kind: 'heading', start: 2, end: 6, level: 1 },
  { kind: 'body', start: 8, end: 19 },
  { kind: 'markup', start: 19, end: 20 },
  { kind: 'body', start: 20, end: 28 },
  { kind: 'markup', start: 28, end: 32 },
  { kind: 'body', start: 32, end: 46 },
  { kind: 'body', start: 47, end: 56 },
  { kind: 'boilerplate', start: 58, end: 65 },
];

describe('paragraphsOf', () => {
  it('joins pieces that only markup parts, and ends a paragraph at a line break between regions', () => {
    const words = paragraphsOf(text, regions).map((paragraph) => paragraphText(text, paragraph));
    expect(words).toEqual(['Head', 'The agency reported it on Monday.', 'Next one.', 'Buy now']);
  });

  it('keeps the level of a heading', () => {
    expect(paragraphsOf(text, regions)[0]?.level).toBe(1);
  });

  it('keeps the space between a word and the markup after it', () => {
    const [, second] = paragraphsOf(text, regions);
    expect(second?.pieces.map((piece) => text.slice(piece.start, piece.end))).toEqual(['The agency ', 'reported', ' it\non Monday.']);
  });
});

describe('bodyOf', () => {
  it('is body, heading and quote paragraphs, one a line, without markup', () => {
    expect(bodyOf(text, regions)).toBe('Head\nThe agency reported it on Monday.\nNext one.');
  });
});

describe('wordsOf', () => {
  it('leaves out the markup inside a span', () => {
    expect(wordsOf(text, regions, { start: 12, end: 35 })).toBe('agency reported it');
  });
});
