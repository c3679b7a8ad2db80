import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { assertJournalWhole } from '../../main/db/journal.js';
import type { StoredOutcome } from '../../main/workers/contract.js';
import { buildWorker, removeBuild } from '../fixtures/build-workers.js';
import { articleToStore, damArticle, openDesk, store } from '../fixtures/case-desk.js';
import { liveCaseWorker } from '../fixtures/case-worker-client.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

let entry = '';
beforeAll(async () => {
  entry = await buildWorker('case-worker');
  return () => removeBuild(entry);
});

const many = Array.from({ length: 200 }, (_article, at) => articleToStore(`${String(at)}.txt`, [['body', `Story number ${String(at)}.`]]));

describe('two processes on one case', () => {
  it('give the second the case for reading, and say who writes it', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    const [first, second] = [liveCaseWorker(entry), liveCaseWorker(entry)];
    await first.client.call('case:open-file', { path: file, create: true, requireWriter: true });
    await first.client.call('articles:store', { article: damArticle, group: 'g' });

    const info = await second.client.call('case:open-file', { path: file, create: false, requireWriter: false });
    const view = await second.client.call('case:view', {});

    expect(info).toMatchObject({ readOnly: true, readOnlyWhy: 'held' });
    expect(view.articles).toHaveLength(1);
    await expect(second.client.call('briefings:create', { name: 'x' })).rejects.toMatchObject({ code: 'case-read-only' });
    await expect(second.client.call('case:open-file', { path: file, create: false, requireWriter: true })).rejects.toMatchObject({
      code: 'case-held',
      details: { fileName: 'dam.slcase', pid: expect.any(Number) as unknown, host: expect.any(String) as unknown, since: expect.any(String) as unknown },
    });
  });

  it('show the reader what the writer did since', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    const [first, second] = [liveCaseWorker(entry), liveCaseWorker(entry)];
    await first.client.call('case:open-file', { path: file, create: true, requireWriter: true });
    await second.client.call('case:open-file', { path: file, create: false, requireWriter: false });

    await first.client.call('articles:store', { article: damArticle, group: 'g' });

    expect((await second.client.call('case:view', {})).articles).toHaveLength(1);
  });

  it('pass the right to write on when the first closes, and when it is killed', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    const [first, second, third] = [liveCaseWorker(entry), liveCaseWorker(entry), liveCaseWorker(entry)];
    await first.client.call('case:open-file', { path: file, create: true, requireWriter: true });
    await first.client.call('case:close-file', {});
    const afterClose = await second.client.call('case:open-file', { path: file, create: false, requireWriter: true });

    second.kill();
    await expect(second.client.call('case:check', {})).rejects.toMatchObject({ code: 'worker-died' });
    const afterKill = await third.client.call('case:open-file', { path: file, create: false, requireWriter: true });

    expect([afterClose.readOnly, afterKill.readOnly]).toEqual([false, false]);
  });

  it('let one write when six come at once', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    const workers = Array.from({ length: 6 }, () => liveCaseWorker(entry).client);

    const infos = await Promise.all(workers.map((worker) => worker.call('case:open-file', { path: file, create: true, requireWriter: false })));

    expect(infos.filter((info) => !info.readOnly)).toHaveLength(1);
  });

  it('are not held up by what a killed process left of its lock', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    writeFileSync(`${file}.lock`, 'SQLite format 3\0 and then nothing that makes sense'.repeat(100));

    const desk = await openDesk({ path: file });

    expect(desk.session.info().readOnly).toBe(false);
  });
});

describe('a worker that is killed', () => {
  it.each([15, 45, 90, 140])('after %d ms of storing keeps every article it has answered for, whole', async (killAfterMs) => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    const { client, kill } = liveCaseWorker(entry);
    await client.call('case:open-file', { path: file, create: true, requireWriter: true });
    const answered: StoredOutcome['row'][] = [];
    const storing = many.map((article) => client.call('articles:store', { article, group: 'g' }).then(({ row }) => answered.push(row)));

    await pause(killAfterMs);
    kill();
    await Promise.allSettled(storing);
    const desk = await openDesk({ path: file, create: false });
    const { articles } = await desk.call('case:view', {});

    expect(articles.map((article) => article.id)).toEqual(expect.arrayContaining(answered.map((row) => row.articleId)));
    expect(await desk.call('case:check', {})).toMatchObject({ check: 'whole' });
    expect(() => assertJournalWhole(desk.session.database.connection, 1000)).not.toThrow();
  });

  it('leaves a case that takes the rest of an import without a duplicate', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    const { client, kill } = liveCaseWorker(entry);
    await client.call('case:open-file', { path: file, create: true, requireWriter: true });
    const storing = many.map((article) => client.call('articles:store', { article, group: 'g' }));
    await storing[50];
    kill();
    await Promise.allSettled(storing);

    const desk = await openDesk({ path: file, create: false });
    await Promise.all(many.map((article) => desk.call('articles:store', { article, group: 'again' })));

    expect((await desk.call('case:view', {})).articles.map((article) => article.fileName).sort()).toEqual(many.map((article) => article.fileName).sort());
  });
});

describe('a worker whose parent goes', () => {
  it('closes the case: one file is left', async () => {
    const folder = temporaryFolder();
    const { client } = liveCaseWorker(entry);
    await client.call('case:open-file', { path: path.join(folder, 'dam.slcase'), create: true, requireWriter: true });
    await client.call('articles:store', { article: damArticle, group: 'g' });

    await client.stop();

    expect(readdirSync(folder)).toEqual(['dam.slcase']);
  });
});

describe('the check in the background', () => {
  it('runs beside other calls and tells when it has ended', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    const { client } = liveCaseWorker(entry);
    const told = new Promise((resolve) => client.onCaseInfo(resolve));

    const opened = await client.call('case:open-file', { path: file, create: true, requireWriter: true });
    await client.call('articles:store', { article: damArticle, group: 'g' });

    expect(opened.check).toBe('pending');
    expect(await told).toMatchObject({ check: 'whole' });
  });
});

describe('the log', () => {
  it('is folded in when nothing was written for five seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const desk = await openDesk();
    await store(desk, damArticle);

    await vi.advanceTimersByTimeAsync(5_000);
    const alone = path.join(temporaryFolder(), 'alone.slcase');
    copyFileSync(desk.path, alone);

    expect((await (await openDesk({ path: alone })).call('case:view', {})).articles).toHaveLength(1);
  });
});
