import { describe, expect, it } from 'vitest';
import { assertJournalWhole } from '../../main/db/journal.js';
import { damArticle, openDesk, reopen, store, type Desk } from '../fixtures/case-desk.js';
import { addAgency, addClaimTag, addOfficial } from '../fixtures/dam-tags.js';
import type { CaseView } from '../../shared/ipc/case-channels.js';

async function recordsOf(desk: Desk): Promise<Pick<CaseView, 'articles' | 'sources' | 'tags' | 'claims' | 'briefings'>> {
  const { articles, sources, tags, claims, briefings } = await desk.call('case:view', {});
  return { articles, sources, tags, claims, briefings };
}

describe('undo and redo', () => {
  it('name the action they would take back and do again', async () => {
    const desk = await openDesk();
    await addAgency(desk, await store(desk, damArticle));

    const change = await desk.call('case:undo', {});

    expect(change).toMatchObject({ undo: { action: 'articles.import', count: 1 }, redo: { action: 'tags.add-attribution', count: 1 } });
  });

  it('take every action back and do it again, after restarts too', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const agency = await addAgency(desk, articleId);
    const official = await addOfficial(desk, articleId, agency);
    await addClaimTag(desk, articleId, { attributionId: official });
    await desk.call('sources:add', {
      source: { name: 'The official', type: 'anonymous', descriptor: null, aliases: [], partOf: null, reliability: 'C', reliabilityReason: null, reliabilityDate: null },
      assignTo: [official],
    });
    const full = await recordsOf(desk);

    const undoing = await reopen(desk);
    await undoing.call('case:undo', {});
    await undoing.call('case:undo', {});
    await undoing.call('case:undo', {});
    const partly = await recordsOf(undoing);
    const redoing = await reopen(undoing);
    await redoing.call('case:redo', {});
    await redoing.call('case:redo', {});
    await redoing.call('case:redo', {});

    expect(partly.tags.map((tag) => tag.id)).toEqual([agency]);
    expect(await recordsOf(redoing)).toEqual(full);
    expect(await redoing.call('case:redo', {})).toBeNull();
  });

  it('can be repeated on the same step', async () => {
    const desk = await openDesk();
    await addClaimTag(desk, await store(desk, damArticle));
    const full = await recordsOf(desk);

    await desk.call('case:undo', {});
    await desk.call('case:redo', {});
    await desk.call('case:undo', {});
    const without = await recordsOf(desk);
    await desk.call('case:redo', {});

    expect(without).toMatchObject({ tags: [], claims: [] });
    expect(await recordsOf(desk)).toEqual(full);
  });

  it('end redo with a new action', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    await addAgency(desk, articleId);
    await desk.call('case:undo', {});

    await addClaimTag(desk, articleId);

    expect(await desk.call('case:redo', {})).toBeNull();
    expect((await desk.call('case:view', {})).tags).toHaveLength(1);
  });

  it('have nothing to do in an empty case', async () => {
    const desk = await openDesk();

    expect([await desk.call('case:undo', {}), await desk.call('case:redo', {})]).toEqual([null, null]);
  });

  it('never give the number of a removed claim again', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const tag = await addClaimTag(desk, articleId);
    await desk.call('tags:remove', { ids: [tag] });

    await addClaimTag(desk, articleId);

    expect((await desk.call('case:view', {})).claims.map((claim) => claim.ordinal)).toEqual([2]);
  });

  it('count the revision up by one for each change', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    await addAgency(desk, articleId);

    const undone = await desk.call('case:undo', {});
    const redone = await desk.call('case:redo', {});

    expect([undone?.revision, redone?.revision, (await desk.call('case:view', {})).revision]).toEqual([3, 4, 4]);
  });
});

describe('the journal', () => {
  it('chains every entry, those of undo too', async () => {
    const desk = await openDesk();
    await addClaimTag(desk, await store(desk, damArticle));
    await desk.call('case:undo', {});
    const { connection } = desk.session.database;

    const entries = connection.rows('SELECT seq, action, entity FROM journal ORDER BY seq');

    expect(entries).toEqual([
      { seq: 1, action: 'articles.import', entity: 'article' },
      { seq: 2, action: 'tags.add-claim', entity: 'claim' },
      { seq: 3, action: 'tags.add-claim', entity: 'tag' },
      { seq: 4, action: 'history.undo', entity: 'tag' },
      { seq: 5, action: 'history.undo', entity: 'claim' },
    ]);
    expect(() => assertJournalWhole(connection, 100)).not.toThrow();
  });

  it('holds when a payload is removed for good', async () => {
    const desk = await openDesk();
    await store(desk, damArticle);
    const { connection } = desk.session.database;

    connection.run('UPDATE journal SET after = NULL WHERE seq = 1');

    expect(() => assertJournalWhole(connection, 100)).not.toThrow();
  });

  it.each([
    ['a payload', `UPDATE journal SET after = json_set(after, '$.fileName', 'other.txt') WHERE seq = 1`],
    ['the hash of a payload', `UPDATE journal SET after_hash = '${'0'.repeat(64)}' WHERE seq = 1`],
    ['a time', 'UPDATE journal SET at_ms = 1 WHERE seq = 2'],
    ['an entry that is gone', 'DELETE FROM journal WHERE seq = 2'],
  ])('does not hold when %s was changed', async (_what, tampering) => {
    const desk = await openDesk();
    await addClaimTag(desk, await store(desk, damArticle));
    const { connection } = desk.session.database;

    connection.script(tampering);

    expect(() => assertJournalWhole(connection, 100)).toThrow('case-damaged');
  });

  it('holds an article without its bytes and text', async () => {
    const desk = await openDesk();
    await store(desk, damArticle);

    const [entry] = desk.session.database.connection.rows('SELECT after FROM journal');

    expect(entry?.['after']).not.toContain('ministry official');
  });
});
