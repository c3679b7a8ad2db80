import { describe, expect, it } from 'vitest';
import path from 'node:path';
import { copyCase } from '../../main/db/copy-case.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { addClaimTag } from '../fixtures/dam-tags.js';
import { damArticle, openDesk, passageIn, reopen, store, type Desk } from '../fixtures/case-desk.js';
import { millArticle } from '../fixtures/full-case.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

interface TwoArticles {
  readonly desk: Desk;
  readonly dam: ArticleId;
  readonly mill: ArticleId;
}

async function twoArticles(): Promise<TwoArticles> {
  const desk = await openDesk();
  return { desk, dam: await store(desk, damArticle), mill: await store(desk, millArticle, 'second import') };
}

async function filings(desk: Desk) {
  const view = await desk.call('case:view', {});
  return { filings: view.filings, collections: view.collections };
}

const label = (add: string[], remove: string[] = []) => ({ what: 'labels' as const, add, remove });

/** Nothing in the case differs from what its journal says. */
async function expectWhole(desk: Desk): Promise<void> {
  expect(await desk.call('case:check-records', {})).toMatchObject({ damaged: [] });
}

describe('filing articles', () => {
  it('labels several in one step of undo, which holds after a restart', async () => {
    const { desk, dam, mill } = await twoArticles();
    const change = await desk.call('filings:change', { ids: [dam, mill, dam], change: label(['Kursk']) });
    expect(change.undo).toEqual({ action: 'articles.label', count: 2 });
    expect(change.records).toHaveLength(2);

    const again = await reopen(desk);
    expect((await filings(again)).filings.map(({ id, labels }) => [id, labels])).toEqual([[dam, ['Kursk']], [mill, ['Kursk']]]);
    await again.call('case:undo', {});
    expect((await filings(again)).filings.flatMap(({ labels }) => labels)).toEqual([]);
    await again.call('case:redo', {});
    expect((await filings(again)).filings.flatMap(({ labels }) => labels)).toEqual(['Kursk', 'Kursk']);
    await expectWhole(again);
  });

  it('makes one label of names that differ only by case or space, spelled as the first one', async () => {
    const { desk, dam, mill } = await twoArticles();
    await desk.call('filings:change', { ids: [dam], change: label(['Kursk region', ' kursk  REGION ']) });
    await desk.call('filings:change', { ids: [mill], change: label(['kursk region']) });
    expect((await filings(desk)).filings.map(({ labels }) => labels)).toEqual([['Kursk region'], ['Kursk region']]);
    await expect(desk.call('filings:change', { ids: [mill], change: label([' \u200b ']) })).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(desk.call('filings:change', { ids: [mill], change: label(['x'.repeat(81)]) })).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('does nothing, and no step of undo, where nothing would be other', async () => {
    const { desk, dam } = await twoArticles();
    await desk.call('filings:change', { ids: [dam], change: label(['Kursk']) });
    const change = await desk.call('filings:change', { ids: [dam], change: label(['kursk']) });
    expect(change.records).toEqual([]);
    await desk.call('case:undo', {});
    expect((await desk.call('case:view', {})).undo?.action).toBe('articles.import');
  });

  it('notes what was read outside undo, and undo of another filing leaves that alone', async () => {
    const { desk, dam } = await twoArticles();
    await desk.call('filings:change', { ids: [dam], change: label(['Kursk']) });
    const change = await desk.call('filings:note-read', { id: dam });
    expect(change.undo?.action).toBe('articles.label');
    await desk.call('case:undo', {});
    expect((await filings(await reopen(desk))).filings).toEqual([{ id: dam, toRead: false, labels: [], collectionIds: [] }]);
  });

  it('marks several as read in one step', async () => {
    const { desk, dam, mill } = await twoArticles();
    const change = await desk.call('filings:change', { ids: [dam, mill], change: { what: 'to-read', toRead: false } });
    expect(change.undo).toEqual({ action: 'articles.mark', count: 2 });
  });

  it('is refused for an article or a collection that is not there, as a whole', async () => {
    const { desk, dam } = await twoArticles();
    await expect(desk.call('filings:change', { ids: [dam, 'gone' as ArticleId], change: label(['x']) })).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.call('filings:change', { ids: [dam], change: { what: 'collections', add: ['gone' as never], remove: [] } })).rejects.toMatchObject({ code: 'not-found' });
    expect((await filings(desk)).filings).toEqual([]);
  });
});

describe('collections', () => {
  it('are made with articles in them, renamed, and removed with a step of undo each', async () => {
    const { desk, dam, mill } = await twoArticles();
    const { id } = await desk.call('collections:create', { name: 'Flood ', articleIds: [dam] });
    expect((await desk.call('collections:create', { name: 'flood', articleIds: [mill] })).id).toBe(id);
    await desk.call('collections:rename', { id, name: 'Floods' });
    await desk.call('collections:remove', { id });
    expect((await filings(desk)).filings.flatMap(({ collectionIds }) => collectionIds)).toEqual([]);
    expect((await filings(desk)).collections).toEqual([]);

    const again = await reopen(desk);
    await again.call('case:undo', {});
    expect((await filings(again)).collections).toEqual([{ id, name: 'Floods' }]);
    expect((await filings(again)).filings.map(({ collectionIds }) => collectionIds)).toEqual([[id], [id]]);
    await again.call('case:undo', {});
    expect((await filings(again)).collections).toEqual([{ id, name: 'Flood' }]);
    await expectWhole(again);
  });

  it('refuse the name of another one', async () => {
    const { desk } = await twoArticles();
    await desk.call('collections:create', { name: 'Flood', articleIds: [] });
    const { id } = await desk.call('collections:create', { name: 'Mill', articleIds: [] });
    await expect(desk.call('collections:rename', { id, name: 'FLOOD' })).rejects.toMatchObject({ details: { why: 'name-taken' } });
  });
});

describe('filings', () => {
  it('go with an article that is removed for good, and the file is whole', async () => {
    const { desk, dam, mill } = await twoArticles();
    await desk.call('filings:change', { ids: [dam, mill], change: label(['Kursk']) });
    await desk.call('articles:remove', { id: dam });
    await desk.call('case:rewrite', {});
    expect((await filings(desk)).filings.map(({ id }) => id)).toEqual([mill]);
    await expectWhole(desk);
  });

  it('that were changed past the journal are found by the check', async () => {
    const { desk, dam } = await twoArticles();
    await desk.call('filings:change', { ids: [dam], change: label(['Kursk']) });
    desk.session.database.connection.run('UPDATE filings SET to_read = 1');
    const { damaged } = await desk.call('case:check-records', {});
    expect(damaged).toEqual([{ record: `filing ${dam} (dam.txt)`, why: 'differs' }]);
    desk.session.database.connection.run('DELETE FROM filings');
    expect((await desk.call('case:check-records', {})).damaged).toHaveLength(1);
  });

  it('come along when what can be read of a damaged case is copied', async () => {
    const { desk, dam } = await twoArticles();
    const { id } = await desk.call('collections:create', { name: 'Flood', articleIds: [dam] });
    desk.session.database.connection.run("UPDATE articles SET word_count = 7 WHERE file_name = 'mill.txt'");
    desk.session.database.becomeReadOnly();
    const file = path.join(temporaryFolder(), 'copy.slcase');
    copyCase(desk.session.database, file);
    const copy = await openDesk({ path: file, create: false });
    expect(await filings(copy)).toEqual({ filings: [{ id: dam, toRead: null, labels: [], collectionIds: [id] }], collections: [{ id, name: 'Flood' }] });
    await expectWhole(copy);
  });
});

describe('corrections of several articles', () => {
  it('are one step', async () => {
    const { desk, dam, mill } = await twoArticles();
    const change = await desk.call('articles:correct', { ids: [dam, mill], corrections: { genre: 'official' }, reset: [] });
    expect(change.undo).toEqual({ action: 'articles.correct', count: 2 });
    await expectWhole(desk);
  });

  it('make the search row anew where title or outlet changed, and only there', async () => {
    const { desk, dam, mill } = await twoArticles();
    const { connection } = desk.session.database;
    connection.run('DELETE FROM article_search WHERE rowid = 1');
    await desk.call('articles:correct', { ids: [dam, mill], corrections: { genre: 'official' }, reset: [] });
    expect((await desk.call('case:check-records', {})).damaged.map(({ why }) => why)).toEqual(['search']);
    await desk.call('articles:correct', { ids: [dam, mill], corrections: { outlet: 'Tarn Post' }, reset: [] });
    await expectWhole(desk);
    await desk.call('case:undo', {});
    await desk.call('case:undo', {});
    expect((await desk.call('case:view', {})).articles.map(({ corrections }) => corrections)).toEqual([{}, {}]);
    await expectWhole(desk);
  });
});

describe('a preview of the removal of several articles', () => {
  it('counts a claim as gone that only they carry, and no copy among them', async () => {
    const { desk, dam, mill } = await twoArticles();
    await addClaimTag(desk, dam);
    const claimId = (await desk.call('case:view', {})).claims[0]!.id;
    await desk.call('tags:add-claim', { articleId: mill, content: [passageIn(millArticle, 'shut its gates')], stance: 'asserts', attributionId: null, translation: null, claim: { kind: 'existing', id: claimId } });
    expect(await desk.call('articles:removal', { ids: [dam] })).toMatchObject({ tags: 1, claimsGone: [] });
    expect(await desk.call('articles:removal', { ids: [dam, mill] })).toMatchObject({ tags: 2, copies: 0 });
    expect((await desk.call('articles:removal', { ids: [dam, mill] })).claimsGone).toHaveLength(1);
  });
});
