import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../shared/anchoring/describe-span.js';
import type { Region } from '../../shared/domain/region.js';
import type { TagId } from '../../shared/domain/ids.js';
import type { AttributionTag } from '../../shared/domain/tag.js';
import { assertNesting, assertRoomInParagraphs, checkedPassage, checkedPieces, maxTagsInParagraph } from '../../shared/domain/tag-rules.js';
import { attribution } from '../fixtures/records.js';

const text = 'Join us today\nThe dam **has failed**, they said.';
const regions: Region[] = [
  { kind: 'boilerplate', start: 0, end: 13 },
  { kind: 'body', start: 14, end: 22 },
  { kind: 'markup', start: 22, end: 24 },
  { kind: 'body', start: 24, end: 34 },
  { kind: 'markup', start: 34, end: 36 },
  { kind: 'body', start: 36, end: text.length },
];
const article = { text, regions };

describe('a passage', () => {
  it('is stored with its context, and the words people see where markup lies inside', () => {
    const given = { start: 18, end: 36, exact: 'dam **has failed**', prefix: 'wrong', suffix: '' };

    expect(checkedPassage(given, article)).toEqual({
      start: 18, end: 36, exact: 'dam **has failed**', prefix: 'Join us today\nThe ', suffix: ', they said.', words: 'dam has failed',
    });
  });

  it.each([
    ['beyond the text', { start: 40, end: 60, exact: 'x'.repeat(20) }, 'passage-outside-text'],
    ['with other words', { start: 18, end: 21, exact: 'Dam' }, 'passage-differs'],
    ['in boilerplate', { start: 0, end: 4, exact: 'Join' }, 'passage-in-boilerplate'],
    ['that ends in the body', { start: 8, end: 17, exact: 'today\nThe' }, 'passage-in-boilerplate'],
  ])('%s is refused', (_where, span, why) => {
    expect(() => checkedPassage({ ...span, prefix: '', suffix: '' }, article)).toThrow(expect.objectContaining({ details: expect.objectContaining({ why }) as unknown }));
  });

  it('may begin where boilerplate ends', () => {
    expect(checkedPassage(describeSpan(text, regions, { start: 13, end: 17 }), article).exact).toBe('\nThe');
  });
});

describe('pieces of one role', () => {
  it('may touch but not overlap', () => {
    const the = describeSpan(text, regions, { start: 14, end: 18 });
    const dam = describeSpan(text, regions, { start: 18, end: 21 });
    const heDam = describeSpan(text, regions, { start: 16, end: 21 });

    expect(checkedPieces([the, dam], article)).toHaveLength(2);
    expect(() => checkedPieces([the, heDam], article)).toThrow('input-invalid');
  });
});

describe('nesting', () => {
  const outer = attribution('outer', 'a');
  const inner = attribution('inner', 'a', { parentId: outer.id });
  const among = (...tags: readonly AttributionTag[]) => (id: TagId): AttributionTag | null => tags.find((tag) => tag.id === id) ?? null;

  it('allows an attribution of the article', () => {
    expect(() => assertNesting(null, inner.id, among(outer, inner))).not.toThrow();
  });

  it('refuses what is no attribution of the article', () => {
    expect(() => assertNesting(null, inner.id, among(outer))).toThrow('input-invalid');
  });

  it('refuses a circle', () => {
    expect(() => assertNesting(outer.id, inner.id, among(outer, inner))).toThrow('input-invalid');
    expect(() => assertNesting(outer.id, outer.id, among(outer))).toThrow('input-invalid');
  });
});

describe('a paragraph', () => {
  const paragraphs = [{ kind: 'body' as const, start: 10, end: 20, pieces: [] }, { kind: 'body' as const, start: 22, end: 40, pieces: [] }];
  const full = Array.from({ length: maxTagsInParagraph }, () => 12);

  it('holds the most tags it may, beside a neighbour with its own', () => {
    expect(() => assertRoomInParagraphs([...full, 22, 30], paragraphs)).not.toThrow();
  });

  it('refuses one more, and says where and how many', () => {
    expect(() => assertRoomInParagraphs([30, ...full, 19], paragraphs)).toThrow(
      expect.objectContaining({ details: { why: 'paragraph-full', start: 10, end: 20, limit: maxTagsInParagraph } }),
    );
  });
});
