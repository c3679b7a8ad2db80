import { describe, expect, it } from 'vitest';
import { articleIdSchema, sourceIdSchema, tagIdSchema } from '../../shared/domain/ids.js';
import type { Passage } from '../../shared/domain/passage.js';
import { withMovedPiece, withPiece } from '../../shared/domain/pieces.js';
import { isDay, publishedFromInput, publishedInput } from '../../shared/domain/published-input.js';
import type { Source } from '../../shared/domain/source.js';
import { suggestedSource } from '../../shared/domain/suggested-source.js';
import { attributionOfClaim, attributionsAround, attributionsOfClaim, depthOf, inReadingOrder, possibleParents, tagsAt } from '../../shared/domain/tag-nesting.js';
import type { AttributionTag, ClaimTag } from '../../shared/domain/tag.js';

const articleId = articleIdSchema.parse('article');

function piece(start: number, end: number): Passage {
  return { start, end, exact: 'x'.repeat(end - start), prefix: '', suffix: '' };
}

function attribution(id: string, source: Passage[], content: Passage[], parentId: string | null = null): AttributionTag {
  return {
    kind: 'attribution', id: tagIdSchema.parse(id), articleId, source, cue: [], content, sourceType: 'named', quoteType: 'indirect', stance: 'asserts', statedDate: null,
    parentId: parentId === null ? null : tagIdSchema.parse(parentId), sourceId: null,
  };
}

function claim(id: string, start: number, end: number): ClaimTag {
  return { kind: 'claim', id: tagIdSchema.parse(id), articleId, content: [piece(start, end)], claimId: null, stance: 'asserts', attributionId: null, translation: null };
}

const relay = attribution('relay', [piece(0, 5)], [piece(10, 100)]);
const official = attribution('official', [piece(10, 20)], [piece(30, 100)], 'relay');
const statement = claim('statement', 30, 60);
const tags = [statement, official, relay];

function ids(found: readonly { readonly id: string }[]): string[] {
  return found.map((tag) => tag.id);
}

describe('tags at a place', () => {
  it('are listed from the innermost out', () => {
    expect(ids(tagsAt(40, tags))).toEqual(['statement', 'official', 'relay']);
    expect(ids(tagsAt(15, tags))).toEqual(['official', 'relay']);
    expect(ids(tagsAt(7, tags))).toEqual([]);
  });

  it('put a claim before an attribution over the same words', () => {
    expect(ids(tagsAt(35, [official, claim('whole', 30, 100)]))).toEqual(['whole', 'official']);
  });

  it('end before the character at their end', () => {
    expect(ids(tagsAt(60, tags))).toEqual(['official', 'relay']);
  });
});

describe('nesting', () => {
  it('finds the attributions whose content holds a span, innermost first', () => {
    expect(ids(attributionsAround(piece(40, 50), tags))).toEqual(['official', 'relay']);
    expect(ids(attributionsAround(piece(5, 50), tags))).toEqual([]);
  });

  it('takes a whole sentence to be said by who speaks in it, the innermost', () => {
    expect(attributionOfClaim(piece(0, 101), tags)?.id).toBe('official');
    expect(ids(attributionsOfClaim(piece(0, 101), tags))).toEqual(['official', 'relay']);
    expect(attributionOfClaim(piece(40, 50), tags)?.id).toBe('official');
  });

  it('takes words beyond what is attributed to be the outlet’s own', () => {
    expect(attributionOfClaim(piece(0, 160), tags)).toBeNull();
    expect(attributionOfClaim(piece(110, 150), tags)).toBeNull();
  });

  it('counts how far in an attribution is, and stops at a circle', () => {
    const all = new Map([relay, official].map((tag) => [tag.id, tag]));
    expect([depthOf(relay, all), depthOf(official, all)]).toEqual([1, 2]);
    const a = attribution('a', [], [piece(0, 9)], 'b');
    const b = attribution('b', [], [piece(0, 9)], 'a');
    expect(depthOf(a, new Map([a, b].map((tag) => [tag.id, tag])))).toBe(2);
  });

  it('offers no attribution as parent of one it is nested in', () => {
    expect(ids(possibleParents(official, tags))).toEqual(['relay']);
    const within = attribution('within', [], [piece(30, 100)], 'official');
    expect(ids(possibleParents(official, [...tags, within]))).toEqual(['relay']);
  });

  it('reads outer tags before inner ones', () => {
    expect(ids(inReadingOrder(tags))).toEqual(['relay', 'official', 'statement']);
  });
});

describe('pieces of a role', () => {
  it('takes an equal piece away', () => {
    expect(withPiece([piece(0, 5), piece(8, 9)], piece(0, 5))).toEqual([piece(8, 9)]);
  });

  it('puts a piece in place of those it overlaps', () => {
    expect(withPiece([piece(0, 5), piece(8, 12), piece(20, 22)], piece(4, 9))).toEqual([piece(4, 9), piece(20, 22)]);
  });

  it('adds one that stands apart, in order', () => {
    expect(withPiece([piece(8, 9)], piece(0, 5))).toEqual([piece(0, 5), piece(8, 9)]);
  });

  it('does not let a moved edge run into a neighbour', () => {
    expect(withMovedPiece([piece(0, 5), piece(8, 9)], 0, piece(0, 9))).toBeNull();
    expect(withMovedPiece([piece(0, 5), piece(8, 9)], 0, piece(2, 5))).toEqual([piece(2, 5), piece(8, 9)]);
  });
});

describe('a date as it is typed', () => {
  it.each([
    ['2026-03-14', { iso: '2026-03-14', precision: 'day', zone: null }],
    ['2026-03', { iso: '2026-03', precision: 'month', zone: null }],
    ['2026', { iso: '2026', precision: 'year', zone: null }],
    ['2026-03-14 09:30', { iso: '2026-03-14T09:30', precision: 'minute', zone: null }],
    ['before 2026-03-14', { iso: '2026-03-14', precision: 'before', zone: null }],
    ['  ', null],
  ])('reads "%s"', (typed, published) => {
    expect(publishedFromInput(typed)).toEqual(published);
  });

  it('refuses what is no day of the calendar', () => {
    expect(publishedFromInput('2026-02-30')).toBeUndefined();
    expect(publishedFromInput('14 March')).toBeUndefined();
    expect(isDay('2026-13')).toBe(false);
  });

  it('is typed again as it was read', () => {
    expect(publishedInput({ iso: '2026-03-14', precision: 'before', zone: null })).toBe('before 2026-03-14');
    expect(publishedInput(null)).toBe('');
  });
});

function source(id: string, name: string, type: Source['type'] = 'named', aliases: string[] = []): Source {
  return { id: sourceIdSchema.parse(id), name, type, descriptor: null, aliases, partOf: null, reliability: null, reliabilityReason: null, reliabilityDate: null };
}

describe('suggested source record', () => {
  const sources = [source('ansel', 'Petra Ansel'), source('norwire', 'Norwire', 'outlet', ['NW']), source('hong', 'Kim Hong-kyun'), source('yong', 'Kim Yong-hyun'), source('one', 'official', 'anonymous')];

  it.each([
    ['Norwire', 'norwire'],
    ['NW', 'norwire'],
    ['The news agency Norwire', 'norwire'],
    ['Ansel', 'ansel'],
    ['Petra Ansel, a spokeswoman', 'ansel'],
  ])('takes "%s" for %s', (words, id) => {
    expect(suggestedSource(words, sources)?.id).toBe(id);
  });

  it('does not take one person for another of the same surname', () => {
    expect(suggestedSource('Kim', sources)).toBeNull();
    expect(suggestedSource('Jon Marsk', sources)).toBeNull();
  });

  it('suggests nothing where two records bear the name', () => {
    expect(suggestedSource('Petra Ansel', [...sources, source('other', 'Petra Ansel')])).toBeNull();
  });

  it('never suggests an unnamed person for a shared noun', () => {
    expect(suggestedSource('a senior official', sources)).toBeNull();
  });
});
