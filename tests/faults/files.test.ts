import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { assertUsableBackup, backupsIn, makeBackup } from '../../main/db/backups.js';
import { isFileWhole } from '../../main/db/check-case.js';
import { Connection } from '../../main/db/connection.js';
import { newestVersion } from '../../main/db/migrate.js';
import { placeKind } from '../../main/db/place-kind.js';
import { listBackups } from '../../main/ipc/case-backups.js';
import { caseMethodsOf } from '../../main/workers/case/case-methods.js';
import { CaseSession } from '../../main/workers/case/case-session.js';
import { articleToStore, damArticle, openDesk, reopen, store } from '../fixtures/case-desk.js';
import { liveCaseWorker } from '../fixtures/case-worker-client.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { caseWorkerEntry } from './killed.js';

async function closedCase(): Promise<string> {
  const desk = await openDesk();
  await store(desk, damArticle);
  for (let at = 0; at < 20; at += 1) await store(desk, articleToStore(`${String(at)}.txt`, [['body', `Story number ${String(at)}. ${'The water rose. '.repeat(400)}`]]));
  await desk.call('case:close-file', {});
  return desk.path;
}

function meddle(file: string, sql: string): void {
  const connection = new Connection(file);
  connection.script(sql);
  connection.close();
}

/** The first page of a table, counted from 1: one that opening does not read can be damaged unnoticed. */
function rootPageOf(file: string, table: string): number {
  const connection = new Connection(file);
  const page = connection.number('SELECT rootpage FROM sqlite_schema WHERE name = ?', table);
  connection.close();
  return page;
}

const spoilt: readonly (readonly [string, (file: string) => void])[] = [
  ['a damaged header', (file) => writeFileSync(file, readFileSync(file).fill(0x5a, 0, 100))],
  ['a damaged first page', (file) => writeFileSync(file, readFileSync(file).fill(0x5a, 100, 3000))],
  ['a file cut in half', (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
  ['an empty file', (file) => truncateSync(file, 0)],
  ['another format', (file) => writeFileSync(file, '%PDF-1.7 no case')],
  ['a newer schema', (file) => meddle(file, `PRAGMA user_version = ${String(newestVersion + 1)}`)],
];

it.each(spoilt)('fault-08 %s is refused in words and never written over', async (_what, spoil) => {
  const file = await closedCase();
  spoil(file);
  const before = readFileSync(file);

  await expect(openDesk({ path: file, create: true })).rejects.toMatchObject({ code: expect.stringMatching(/^case-(damaged|not-a-case|newer)$/u) as unknown });

  expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(path.dirname(file))).toEqual(['dam.slcase']);
});

it('fault-08 a damaged page is found in the background of opening, before a case left open is written', async () => {
  const file = await closedCase();
  meddle(file, 'UPDATE case_state SET being_written = 1');
  const page = rootPageOf(file, 'claims');
  writeFileSync(file, readFileSync(file).fill(0x5a, (page - 1) * 4096, page * 4096));
  const before = readFileSync(file);

  const desk = await openDesk({ path: file, create: false });
  await expect(store(desk, articleToStore('more.txt', [['body', 'One more.']]))).rejects.toMatchObject({ code: 'case-read-only' });

  expect(desk.session.info()).toMatchObject({ check: 'damaged', readOnlyWhy: 'damaged' });
  await desk.call('case:close-file', {});
  // Opening says in the header that there may be a log; no record is touched.
  expect(readFileSync(file).subarray(100)).toEqual(before.subarray(100));
});

it('fault-09 a case two processes open is written by one, and a lock left by a killed one does not block', async () => {
  const entry = await caseWorkerEntry();
  const file = path.join(temporaryFolder(), 'dam.slcase');
  const [first, second, third] = [liveCaseWorker(entry), liveCaseWorker(entry), liveCaseWorker(entry)];
  await first.client.call('case:open-file', { path: file, create: true, requireWriter: true });

  const beside = await second.client.call('case:open-file', { path: file, create: false, requireWriter: false });
  await first.client.call('briefings:create', { name: 'Roads' });
  first.kill();
  await expect(first.client.call('case:check', {})).rejects.toMatchObject({ code: 'worker-died' });
  const after = await third.client.call('case:open-file', { path: file, create: false, requireWriter: true });

  expect([beside.readOnlyWhy, after.readOnly]).toEqual(['held', false]);
  expect((await third.client.call('case:view', {})).briefings).toHaveLength(1);
});

it('fault-10 a clock set back and forward changes neither the order of what was done nor what undo takes back', async () => {
  let nowMs = Date.UTC(2031, 10, 4, 9);
  const hours = [0, -48, 24 * 400, -24 * 800, 1];
  const session = new CaseSession({
    environment: { now: () => nowMs, makeId: randomUUID },
    startCheck: ({ path: file, how }) => ({ whole: Promise.resolve(isFileWhole(file, how)), stop: () => Promise.resolve() }),
    startBackup: () => ({ kept: Promise.resolve(), stop: () => Promise.resolve() }),
    onInfo: () => undefined,
  });
  onTestFinished(() => session.close());
  const methods = caseMethodsOf(session);
  const file = path.join(temporaryFolder(), 'clock.slcase');
  await methods['case:open-file']({ path: file, create: true, requireWriter: true });
  const names = hours.map((_hour, at) => `${String(at)}.txt`);
  for (const [at, hour] of hours.entries()) {
    nowMs += hour * 3_600_000;
    await methods['articles:store']({ article: articleToStore(names[at] ?? '', [['body', `Story ${String(at)}.`]]), group: String(at) });
    const folder = path.join(path.dirname(file), 'backups');
    makeBackup({ path: file, how: 'ro', folder, nowMs });
    expect(backupsIn(folder)[0]).toMatchObject({ ordinal: expect.any(Number) as unknown, articles: at + 1 });
  }

  const stored = (await methods['case:view']({})).articles.map(({ fileName }) => fileName);
  for (const _name of names.slice(1)) await methods['case:undo']({});
  const left = (await methods['case:view']({})).articles.filter(({ hidden }) => !hidden).map(({ fileName }) => fileName);
  await methods['case:redo']({});

  expect([stored, left]).toEqual([names, [names[0]]]);
  expect((await methods['case:check-records']({})).damaged).toEqual([]);
});

it.each([
  ['renamed', (file: string) => renameSync(file, `${file}.elsewhere`)],
  ['deleted', (file: string) => rmSync(file)],
])('fault-12 a case that is %s while it is open is told of, and a copy the program makes has everything', async (_what, act) => {
  const desk = await openDesk();
  await store(desk, damArticle);
  act(desk.path);

  await vi.waitFor(() => expect(desk.told.at(-1)).toMatchObject({ missing: true }), { timeout: 5_000 });
  await expect(store(desk, damArticle, 'again')).rejects.toMatchObject({ code: 'file-vanished' });
  const copy = path.join(temporaryFolder(), 'copy.slcase');
  await desk.call('case:copy-to', { path: copy });

  expect((await (await openDesk({ path: copy, create: false })).call('case:view', {})).articles).toHaveLength(1);
});

it('fault-12 a file copied by hand without its log is whole, if older; a copy the program makes is complete', async () => {
  const desk = await reopen(await openDesk());
  await store(desk, damArticle);
  const [byHand, made] = [path.join(temporaryFolder(), 'hand.slcase'), path.join(temporaryFolder(), 'made.slcase')];
  copyFileSync(desk.path, byHand);
  await desk.call('case:copy-to', { path: made });

  const opened = await Promise.all([byHand, made].map((file) => openDesk({ path: file, create: false })));

  expect(await Promise.all(opened.map((one) => one.call('case:check', {})))).toMatchObject([{ check: 'whole' }, { check: 'whole' }]);
  expect((await opened[1]?.call('case:view', {}))?.articles).toHaveLength(1);
});

it('fault-13 a backup cut to 0 bytes is neither listed nor restored from', async () => {
  const desk = await openDesk();
  await store(desk, damArticle);
  const root = path.join(temporaryFolder(), 'backups');
  const folder = path.join(root, 'dam');
  const kept = makeBackup({ path: desk.path, how: 'ro', folder, nowMs: Date.UTC(2031, 10, 4, 9) });
  const cut = makeBackup({ path: desk.path, how: 'ro', folder, nowMs: Date.UTC(2031, 10, 4, 10) });
  truncateSync(path.join(folder, cut.fileName), 0);

  expect((await listBackups(root, null)).map(({ path: file }) => path.basename(file))).toEqual([kept.fileName]);
  expect(() => assertUsableBackup(path.join(folder, cut.fileName))).toThrow('backup-unusable');
  expect(() => assertUsableBackup(path.join(folder, kept.fileName))).not.toThrow();
});

it('fault-14 a case in a synchronised folder says so and is written with a rollback journal, one on a network drive too', async () => {
  const folder = path.join(temporaryFolder(), 'Dropbox');
  mkdirSync(folder);

  const desk = await openDesk({ path: path.join(folder, 'dam.slcase') });
  await store(desk, damArticle);

  expect(desk.session.info().place).toBe('synchronised');
  expect(desk.session.database.connection.row('PRAGMA journal_mode')).toEqual({ journal_mode: 'delete' });
  expect(readdirSync(folder).some((name) => name.endsWith('-wal'))).toBe(false);
  // No network drive can be had in a test; what tells one is the type of its file system.
  expect([0x6969, 0xff534d42, 0x65735546].map((type) => placeKind('/mnt/cases/dam.slcase', () => type))).toEqual(['network', 'network', 'network']);
});
