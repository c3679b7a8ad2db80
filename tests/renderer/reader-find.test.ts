import { describe, expect, it } from 'vitest';
import { equalWordsIn, findInBlocks, hitFrom } from '../../renderer/features/reader/find-in-text.js';
import { markedReading } from './reader-marked-text.js';

const reading = markedReading([
  ['body', 'The harbour is “open”. The Harb⟦**⟧our⟦**⟧ master\nsaid so.'],
  ['body', 'A 3.5 (metre) wave hit the harbour.'],
]);
const { text } = reading.article;

function found(query: string): string[] {
  return findInBlocks(reading.blocks, query).map((span) => text.slice(span.start, span.end));
}

describe('find in article', () => {
  it('finds words in any case, also with markup inside them', () => {
    expect(found('harbour')).toEqual(['harbour', 'Harb**our', 'harbour']);
  });

  it('takes one kind of quotation mark for another', () => {
    expect(found('"open"')).toEqual(['“open”']);
  });

  it('takes a line break for a space', () => {
    expect(found('master said')).toEqual(['master\nsaid']);
  });

  it('takes signs as they are', () => {
    expect(found('3.5 (metre)')).toEqual(['3.5 (metre)']);
    expect(found('3x5')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(found('   ')).toEqual([]);
  });

  it('begins at the cursor and comes round', () => {
    const hits = findInBlocks(reading.blocks, 'harbour');
    expect(hitFrom(hits, 10)).toBe(1);
    expect(hitFrom(hits, text.length)).toBe(0);
    expect(hitFrom([], 0)).toBe(-1);
  });
});

describe('the same words throughout an article', () => {
  const marked = markedReading([
    ['boilerplate', 'Kessel news: subscribe.'],
    ['body', 'Kessel and ⟦**⟧Kess⟦**⟧el, not Kesselring or kessel.'],
    ['link', 'Kessel'],
    ['quote', '“Kessel” is it.'],
  ]);
  const equal = (words: string): string[] => equalWordsIn(marked.blocks, words).map((span) => marked.article.text.slice(span.start, span.end));

  it('are words of their own in the same case, markup or not, outside boilerplate and links', () => {
    expect(equal('Kessel')).toEqual(['Kessel', 'Kess**el', 'Kessel']);
  });

  it('may begin and end with a sign', () => {
    expect(equal('"Kessel"')).toEqual(['“Kessel”']);
    expect(equal('Kessel and')).toEqual(['Kessel and']);
    expect(equal(' ')).toEqual([]);
  });
});
