import { describe, expect, it } from 'vitest';
import type { Source } from '../../shared/domain/source.js';
import { damArticle, openDesk, reopen, store } from '../fixtures/case-desk.js';
import { addAgency, addOfficial } from '../fixtures/dam-tags.js';

const ministry: Omit<Source, 'id'> = {
  name: 'Ministry of Water', type: 'organisation', descriptor: 'runs the dams', aliases: ['the ministry'], partOf: null,
  reliability: 'B', reliabilityReason: 'was right before', reliabilityDate: '2031-11-01',
};

describe('merging sources', () => {
  it('gives attributions and parts to the one that stays, keeps the other name, and is undone in one step', async () => {
    const desk = await openDesk();
    const official = await addOfficial(desk, await store(desk, damArticle), null);
    const into = await desk.call('sources:add', { source: { ...ministry, reliability: null, reliabilityReason: null, reliabilityDate: null }, assignTo: [] });
    const from = await desk.call('sources:add', { source: { ...ministry, name: 'Water Ministry', aliases: ['MoW'] }, assignTo: [official] });
    const part = await desk.call('sources:add', { source: { ...ministry, name: 'Dam office', partOf: from.id }, assignTo: [] });
    const before = await desk.call('case:view', {});

    await desk.call('sources:merge', { into: into.id, from: from.id });
    const merged = await desk.call('case:view', {});
    await desk.call('case:undo', {});
    const restored = await desk.call('case:view', {});

    expect(merged.sources).toEqual([
      { ...ministry, id: into.id, aliases: ['the ministry', 'Water Ministry', 'MoW'] },
      { ...ministry, id: part.id, name: 'Dam office', partOf: into.id },
    ]);
    expect(merged.tags).toEqual([expect.objectContaining({ id: official, sourceId: into.id })]);
    expect(restored.tags).toEqual(before.tags);
    expect(restored.sources).toEqual(expect.arrayContaining(before.sources));
  });

  it('makes no source part of itself when one was part of the other', async () => {
    const desk = await openDesk();
    const body = await desk.call('sources:add', { source: ministry, assignTo: [] });
    const part = await desk.call('sources:add', { source: { ...ministry, name: 'Dam office', partOf: body.id }, assignTo: [] });

    await desk.call('sources:merge', { into: part.id, from: body.id });

    expect((await desk.call('case:view', {})).sources).toEqual([expect.objectContaining({ id: part.id, partOf: null })]);
  });

  it('with itself is refused', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('sources:add', { source: ministry, assignTo: [] });

    await expect(desk.call('sources:merge', { into: id, from: id })).rejects.toMatchObject({ details: { why: 'merge-with-itself' } });
  });
});

describe('splitting a source', () => {
  it('gives chosen statements to a new source without a grade, and is undone in one step', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const [first, second] = [await addOfficial(desk, articleId, null), await addAgency(desk, articleId)];
    const { id } = await desk.call('sources:add', { source: ministry, assignTo: [first, second] });

    const split = await desk.call('sources:split', { id, name: 'Other ministry', tagIds: [second] });
    const view = await desk.call('case:view', {});
    await desk.call('case:undo', {});
    const restored = await desk.call('case:view', {});

    expect(view.sources).toEqual([
      { ...ministry, id },
      { ...ministry, id: split.id, name: 'Other ministry', aliases: [], reliability: null, reliabilityReason: null, reliabilityDate: null },
    ]);
    expect(view.tags.map((tag) => [tag.id, tag.kind === 'attribution' ? tag.sourceId : null])).toEqual([[first, id], [second, split.id]]);
    expect(restored.sources).toEqual([{ ...ministry, id }]);
    expect(restored.tags).toEqual([expect.objectContaining({ sourceId: id }), expect.objectContaining({ sourceId: id })]);
  });

  it('takes only its own statements', async () => {
    const desk = await openDesk();
    const official = await addOfficial(desk, await store(desk, damArticle), null);
    const { id } = await desk.call('sources:add', { source: ministry, assignTo: [] });

    await expect(desk.call('sources:split', { id, name: 'Other', tagIds: [official] })).rejects.toMatchObject({ details: { why: 'not-of-this-source' } });
  });
});

describe('a declined suggestion', () => {
  it('is remembered once, after a restart too, and undo makes it again', async () => {
    const desk = await openDesk();
    await desk.call('suggestions:dismiss', { kind: 'same-source', about: ['b', 'a'] });
    await desk.call('suggestions:dismiss', { kind: 'same-source', about: ['a', 'b'] });

    const again = await reopen(desk);
    expect((await again.call('case:view', {})).dismissals).toEqual([expect.objectContaining({ kind: 'same-source', about: ['a', 'b'] })]);

    await again.call('case:undo', {});
    expect((await again.call('case:view', {})).dismissals).toEqual([]);
  });
});
