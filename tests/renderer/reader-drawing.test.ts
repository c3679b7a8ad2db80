import { describe, expect, it } from 'vitest';
import { articleIdSchema, tagIdSchema } from '../../shared/domain/ids.js';
import type { AttributionTag, ClaimTag } from '../../shared/domain/tag.js';
import { layoutRails, stackTops, type RailItem } from '../../renderer/features/reader/margin-layout.js';
import { colourIntervals, highlightSpans, type Emphasis } from '../../renderer/features/reader/tag-highlights.js';

const articleId = articleIdSchema.parse('article');

function piece(start: number, end: number) {
  return { start, end, exact: 'x'.repeat(end - start), prefix: '', suffix: '' };
}

function attribution(id: string, parts: Partial<AttributionTag>): AttributionTag {
  return {
    kind: 'attribution', id: tagIdSchema.parse(id), articleId, source: [], cue: [], content: [piece(0, 1)], sourceType: 'named', quoteType: 'indirect', stance: 'asserts',
    statedDate: null, parentId: null, sourceId: null, ...parts,
  };
}

function claimTag(id: string, start: number, end: number): ClaimTag {
  return { kind: 'claim', id: tagIdSchema.parse(id), articleId, content: [piece(start, end)], claimId: null, stance: 'asserts', attributionId: null, translation: null };
}

function emphasis(...ids: string[]): Emphasis {
  const set = new Set(ids.map((id) => tagIdSchema.parse(id)));
  return { attributions: set, claims: set };
}

const outer = attribution('outer', { source: [piece(0, 5)], cue: [piece(6, 10)], content: [piece(11, 90)] });
const inner = attribution('inner', { source: [piece(11, 20)], cue: [piece(21, 25)], content: [piece(26, 90)], parentId: outer.id });
const third = attribution('third', { source: [piece(26, 30)], cue: [piece(31, 35)], content: [piece(36, 90)], parentId: inner.id });

describe('highlights', () => {
  it('draw the first and second depth at rest, and not the third', () => {
    const names = [...highlightSpans([outer, inner, third], [], emphasis()).keys()];
    expect(names).toEqual(['a1-source', 'a1-cue', 'a1-content', 'a2-source', 'a2-cue', 'a2-content']);
  });

  it('bring out a nested attribution and its parent’s source and cue', () => {
    const spans = highlightSpans([outer, inner], [], emphasis('inner'));
    expect(spans.get('on2-source')).toEqual(inner.source);
    expect(spans.get('par-source')).toEqual(outer.source);
    expect(spans.get('a1-content')).toEqual(outer.content);
  });

  it('give the parent of a selected third depth the first depth’s lines', () => {
    const spans = highlightSpans([outer, inner, third], [], emphasis('third'));
    expect(spans.get('on2-content')).toEqual(third.content);
    expect(spans.get('par-source')).toEqual(inner.source);
    expect(spans.get('a1-content')).toEqual(inner.content);
    expect(spans.has('a1-source')).toBe(false);
  });

  it('keep a selected parent selected while its child is under the pointer', () => {
    const spans = highlightSpans([outer, inner], [], emphasis('outer', 'inner'));
    expect(spans.get('on1-source')).toEqual(outer.source);
    expect(spans.get('on2-source')).toEqual(inner.source);
  });

  it('mark a quotation without a speaker', () => {
    const spans = highlightSpans([attribution('nobody', { content: [piece(3, 9)] })], [], emphasis());
    expect([...spans.keys()]).toEqual(['nospeaker']);
  });

  it('tell dead links from live ones', () => {
    const spans = highlightSpans([], [{ start: 1, end: 2, href: null }, { start: 3, end: 4, href: 'https://courier.example/' }], emphasis());
    expect(spans.get('dead')).toEqual([{ start: 1, end: 2, href: null }]);
    expect(spans.get('link')).toHaveLength(1);
  });

  it('put crossing claims on two grounds, and a selected one on its own', () => {
    const spans = highlightSpans([claimTag('a', 0, 10), claimTag('b', 5, 15), claimTag('c', 20, 30)], [], emphasis('c'));
    expect(spans.get('claim')).toEqual([piece(0, 10)]);
    expect(spans.get('claim-b')).toEqual([piece(5, 15)]);
    expect(spans.get('claim-on')).toEqual([piece(20, 30)]);
  });
});

describe('grounds of overlapping spans', () => {
  it('differ where spans cross and come back where they do not', () => {
    expect(colourIntervals([{ start: 0, end: 10 }, { start: 5, end: 20 }, { start: 10, end: 12 }, { start: 20, end: 25 }], 2)).toEqual([0, 1, 0, 0]);
  });

  it('share the one that ends first where three cross', () => {
    expect(colourIntervals([{ start: 0, end: 30 }, { start: 1, end: 10 }, { start: 2, end: 20 }], 2)).toEqual([0, 1, 1]);
  });

  it('do not depend on the order of the spans', () => {
    expect(colourIntervals([{ start: 5, end: 20 }, { start: 0, end: 10 }], 2)).toEqual([1, 0]);
  });
});

function rail(id: string, family: RailItem['family'], top: number, bottom: number): RailItem {
  return { tagId: tagIdSchema.parse(id), family, top, bottom };
}

function lanes(items: readonly RailItem[], claimLanes = 2): Record<string, number> {
  return Object.fromEntries(layoutRails(items, claimLanes).map(({ tagId, lane }) => [tagId, lane]));
}

describe('rails', () => {
  it('keep the first depth beside the text and the second next to it', () => {
    expect(lanes([rail('outer', 'outer', 0, 100), rail('inner', 'inner', 0, 100)])).toEqual({ outer: 0, inner: 1 });
  });

  it('move a second speaker in the same lines to the free lane', () => {
    expect(lanes([rail('one', 'outer', 0, 60), rail('two', 'outer', 30, 90), rail('three', 'outer', 95, 120)])).toEqual({ one: 0, two: 1, three: 0 });
  });

  it('keep a lone claim beside the attributions', () => {
    expect(lanes([rail('claim', 'claim', 0, 30)])).toEqual({ claim: 2 });
  });

  it('fill crossing claims from the left in reading order', () => {
    expect(lanes([rail('first', 'claim', 0, 60), rail('second', 'claim', 30, 60)])).toEqual({ first: 3, second: 2 });
    expect(lanes([rail('a', 'claim', 0, 60), rail('b', 'claim', 0, 60), rail('c', 'claim', 0, 60)], 3)).toEqual({ a: 4, b: 3, c: 2 });
  });

  it('share the lane next to the text where there are too few', () => {
    expect(lanes([rail('a', 'claim', 0, 60), rail('b', 'claim', 0, 60), rail('c', 'claim', 0, 60)], 2)).toEqual({ a: 3, b: 2, c: 2 });
  });
});

describe('notes', () => {
  it('stand where they belong, or right under the one before', () => {
    expect(stackTops([10, 12, 80, 81, 200], 24)).toEqual([10, 34, 80, 104, 200]);
  });
});
