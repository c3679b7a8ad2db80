import { describe, expect, it } from 'vitest';
import { sameRecord, takenBack } from '../../shared/domain/journal.js';
import { emptyHead, type Briefing } from '../../shared/domain/briefing.js';
import { blockIdSchema, briefingIdSchema } from '../../shared/domain/ids.js';
import { article, claim, source } from '../fixtures/records.js';

const briefing: Briefing = { id: briefingIdSchema.parse('b'), name: 'Old', head: emptyHead('Old'), blockIds: [], createdAtMs: 0 };

describe('taking a change back', () => {
  it('removes what it added', () => {
    const added = claim('c');

    expect(takenBack({ entity: 'claim', id: 'c', before: null, after: added }, added)).toBeNull();
  });

  it('hides an article that it added', () => {
    const added = article('a');

    expect(takenBack({ entity: 'article', id: 'a', before: null, after: added }, added)).toEqual({ ...added, hidden: true });
  });

  it('brings back what it removed', () => {
    const removed = source('s');

    expect(takenBack({ entity: 'source', id: 's', before: removed, after: null }, null)).toEqual(removed);
  });

  it('puts back only the fields that it touched', () => {
    const renamed = { ...briefing, name: 'New' };
    const writtenSince = { ...renamed, blockIds: [blockIdSchema.parse('typed')] };

    const back = takenBack({ entity: 'briefing', id: 'b', before: briefing, after: renamed }, writtenSince);

    expect(back).toEqual({ ...briefing, blockIds: ['typed'] });
  });

  it('takes away a field that it added', () => {
    const before = article('a');
    const after = { ...before, corrections: { title: 'Other' } };

    expect(takenBack({ entity: 'article', id: 'a', before, after }, after)).toEqual(before);
  });
});

describe('comparing records', () => {
  it('takes no notice of the order of fields', () => {
    expect(sameRecord({ a: 1, b: { c: 2, d: [3] } }, { b: { d: [3], c: 2 }, a: 1 })).toBe(true);
  });

  it('takes notice of the order of items', () => {
    expect(sameRecord([1, 2], [2, 1])).toBe(false);
  });

  it('takes fields left out and fields that are undefined for alike', () => {
    expect(sameRecord({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  });
});
