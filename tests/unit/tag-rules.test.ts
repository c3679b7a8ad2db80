import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../shared/anchoring/describe-span.js';
import type { Region } from '../../shared/domain/region.js';
import { assertNesting, checkedPassage, checkedPieces } from '../../shared/domain/tag-rules.js';
import { attribution, claimTag } from '../fixtures/records.js';

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

  it('allows an attribution of the article', () => {
    expect(() => assertNesting(null, inner.id, [outer, inner])).not.toThrow();
  });

  it('refuses a claim tag as parent, and an attribution of elsewhere', () => {
    const words = claimTag('words', 'a', null);

    expect(() => assertNesting(null, words.id, [outer, words])).toThrow('input-invalid');
    expect(() => assertNesting(null, inner.id, [outer])).toThrow('input-invalid');
  });

  it('refuses a circle', () => {
    expect(() => assertNesting(outer.id, inner.id, [outer, inner])).toThrow('input-invalid');
    expect(() => assertNesting(outer.id, outer.id, [outer])).toThrow('input-invalid');
  });
});
