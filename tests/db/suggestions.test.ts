import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../main/db/connection.js';
import type { ArticleId, TagId } from '../../shared/domain/ids.js';
import type { AttributionTag } from '../../shared/domain/tag.js';
import type { AcceptedAttribution } from '../../shared/ipc/suggestion-channels.js';
import { damArticle, openDesk, passageIn, reopen, store, type Desk } from '../fixtures/case-desk.js';
import { writeOlderCase } from '../fixtures/older-case.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const words = { source: 'The operator', cue: 'denied', content: 'that the dam had failed' };

function accepted(source: string, cue: string, content: string, rest: Partial<AcceptedAttribution> = {}) {
  return {
    source: [passageIn(damArticle, source)], cue: [passageIn(damArticle, cue)], content: [passageIn(damArticle, content)],
    sourceType: 'named' as const, quoteType: 'indirect' as const, stance: 'asserts' as const, statedDate: null, sourceId: null, parentId: null, parent: null, children: [], ...rest,
  };
}

const relay = (rest: Partial<AcceptedAttribution> = {}) => accepted('The Harrow agency', 'quoted', 'a ministry official as saying the dam had failed', rest);
const official = (rest: Partial<AcceptedAttribution> = {}) => accepted('a ministry official', 'as saying', 'the dam had failed', rest);

async function attributions(desk: Desk): Promise<AttributionTag[]> {
  return (await desk.call('case:view', {})).tags.filter((tag) => tag.kind === 'attribution');
}

async function dam(): Promise<{ readonly desk: Desk; readonly articleId: ArticleId }> {
  const desk = await openDesk();
  return { desk, articleId: await store(desk, damArticle) };
}

describe('accepted suggestions', () => {
  it('become tags in one action, children under their parents, which undo takes back whole and redo makes again after a restart', async () => {
    const { desk, articleId } = await dam();
    const { ids, change } = await desk.call('suggestions:accept', { articleId, attributions: [relay(), official({ parent: 0 })] });
    expect(change.undo).toEqual({ action: 'suggestions.accept', count: 2 });
    expect((await attributions(desk)).map(({ id, parentId }) => [id, parentId])).toEqual([[ids[0], null], [ids[1], ids[0]]]);

    await desk.call('case:undo', {});
    expect(await attributions(desk)).toEqual([]);
    const again = await reopen(desk);
    await again.call('case:redo', {});
    expect((await attributions(again)).map(({ id, parentId }) => [id, parentId])).toEqual([[ids[0], null], [ids[1], ids[0]]]);
  });

  it('take a child that was accepted first under them, and undo lets it go again', async () => {
    const { desk, articleId } = await dam();
    const child = (await desk.call('suggestions:accept', { articleId, attributions: [official()] })).ids[0] as TagId;
    const parent = (await desk.call('suggestions:accept', { articleId, attributions: [relay({ children: [child] })] })).ids[0];
    expect((await attributions(desk)).find(({ id }) => id === child)?.parentId).toBe(parent);

    await desk.call('case:undo', {});
    expect((await attributions(desk)).map(({ id, parentId }) => [id, parentId])).toEqual([[child, null]]);
  });

  it('are refused as a whole where one of them could not be made by hand', async () => {
    const { desk, articleId } = await dam();
    const outside = official({ content: [passageIn(damArticle, '12,000 readers')] });
    await expect(desk.call('suggestions:accept', { articleId, attributions: [relay(), outside] })).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(desk.call('suggestions:accept', { articleId, attributions: [relay({ parent: 1 }), official({ parent: 0 })] })).rejects.toMatchObject({ details: { why: 'parent-makes-circle' } });
    await expect(desk.call('suggestions:accept', { articleId, attributions: [relay({ parent: 3 })] })).rejects.toMatchObject({ code: 'input-invalid' });
    expect(await attributions(desk)).toEqual([]);
  });
});

describe('rejected suggestions', () => {
  it('are remembered by their words, once, after a restart too, until undo', async () => {
    const { desk, articleId } = await dam();
    await desk.call('suggestions:dismiss', { kind: 'attribution', about: [articleId], words });
    await desk.call('suggestions:dismiss', { kind: 'attribution', about: [articleId], words });
    await desk.call('suggestions:dismiss', { kind: 'attribution', about: [articleId], words: { ...words, cue: 'said' } });

    const again = await reopen(desk);
    expect((await again.call('case:view', {})).dismissals.map((dismissal) => dismissal.words?.cue)).toEqual(['denied', 'said']);
    await again.call('case:undo', {});
    expect((await again.call('case:view', {})).dismissals).toEqual([expect.objectContaining({ kind: 'attribution', about: [articleId], words })]);
  });

  it('need words where they were words, and have none where they were records', async () => {
    const { desk, articleId } = await dam();
    await expect(desk.call('suggestions:dismiss', { kind: 'attribution', about: [articleId] })).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(desk.call('suggestions:dismiss', { kind: 'origin', about: [articleId], words })).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

describe('how sure a suggestion must be', () => {
  it('is kept in the case and is no step of undo', async () => {
    const desk = await openDesk();
    expect((await desk.call('case:view', {})).leastGrade).toBe('likely');
    await desk.call('suggestions:keep-grade', { grade: 'sure' });
    const view = await (await reopen(desk)).call('case:view', {});
    expect([view.leastGrade, view.undo]).toEqual(['sure', null]);
  });
});

describe('a case from before suggestions were decided', () => {
  it('keeps what was declined in it', async () => {
    const file = path.join(temporaryFolder(), 'older.slcase');
    writeOlderCase(file, '2026-11-28T1050-dismissals.sql');
    const connection = new Connection(file);
    connection.run("INSERT INTO dismissals (id, kind, about) VALUES ('no', 'same-source', '[\"a\",\"b\"]')");
    connection.close();

    const desk = await openDesk({ path: file, create: false });
    expect((await desk.call('case:view', {})).dismissals).toEqual([{ id: 'no', kind: 'same-source', about: ['a', 'b'] }]);
  });
});
