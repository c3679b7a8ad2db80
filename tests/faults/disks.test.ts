import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi, type TestContext } from 'vitest';
import { makeBackup } from '../../main/db/backups.js';
import { importFiles } from '../../main/flows/import-files.js';
import { writeAtomically } from '../../main/flows/write-atomically.js';
import type { ImportCaller } from '../../main/flows/worker-caller.js';
import { blockIdSchema, type BriefingId } from '../../shared/domain/ids.js';
import type { Draft } from '../../shared/ipc/briefing-channels.js';
import { writeSmallFiles } from '../bench/small-files.js';
import { startNodePort } from '../../main/workers/node-port.js';
import { WorkerClient } from '../../main/workers/worker-client.js';
import type { ImportMethods } from '../../main/workers/contract.js';
import { damArticle, openDesk, reopen, store } from '../fixtures/case-desk.js';
import { liveCaseWorker } from '../fixtures/case-worker-client.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { caseWorkerEntry } from './killed.js';
import { smallDisk, whyNoSmallDisk, type SmallDisk } from './small-disk.js';

/** A small disk for one test, which is skipped, with the reason, where there can be none. */
function diskFor(context: TestContext, megabytes: number): SmallDisk {
  const why = whyNoSmallDisk();
  if (why !== null) {
    Object.assign(context.task.meta, { why });
    context.skip(why);
  }
  const disk = smallDisk(megabytes);
  onTestFinished(() => disk.remove());
  return disk;
}

function draft(id: BriefingId, text: string): Draft {
  const blockId = blockIdSchema.parse('a');
  return { id, head: null, blockIds: [blockId], blocks: [{ id: blockId, type: 'paragraph', runs: [{ type: 'text', text }] }] };
}

it('fault-06 what is typed on a full disk is refused in words, and saved once there is room', async (context) => {
  const disk = diskFor(context, 8);
  const desk = await openDesk({ path: path.join(disk.folder, 'dam.slcase') });
  await store(desk, damArticle);
  const { id } = await desk.call('briefings:create', { name: 'Roads' });
  await desk.call('briefings:save-draft', draft(id, 'Before.'));
  disk.fill();

  // Until the room left in the log is used up.
  const saving = async (): Promise<void> => {
    for (let at = 0; at < 60; at += 1) await desk.call('briefings:save-draft', draft(id, `${String(at)} ${'word '.repeat(8_000)}`));
  };
  await expect(saving()).rejects.toMatchObject({ code: 'disk-full' });
  const readable = await desk.call('case:view', {});
  disk.makeRoom();
  await desk.call('briefings:save-draft', draft(id, 'After.'));

  expect(readable).toMatchObject({ articles: [{ fileName: 'dam.txt' }] });
  const again = await reopen(desk);
  expect((await again.call('briefings:load', { id })).blocks[0]?.runs).toEqual([{ type: 'text', text: 'After.' }]);
  expect((await again.call('case:check-records', {})).damaged).toEqual([]);
});

it('fault-06 an import into a full disk says so of each file, and what came before is whole', async (context) => {
  const disk = diskFor(context, 6);
  const articles = path.join(temporaryFolder(), 'articles');
  writeSmallFiles(articles, 400);
  const desk = await openDesk({ path: path.join(disk.folder, 'dam.slcase') });
  disk.fill(1_500_000);
  const entry = (await caseWorkerEntry()).replace('case-worker', 'import-worker');
  const importWorker = new WorkerClient<ImportMethods>({ start: () => startNodePort(entry), kind: 'dispensable' });
  onTestFinished(() => importWorker.stop());

  const { rows } = await importFiles([articles], { id: 'full', caseWorker: desk, importWorker: importWorker as ImportCaller, nowMs: Date.now }).catch((thrown: unknown) => {
    // The report itself had no room; the rows were told as they came.
    expect(thrown).toMatchObject({ code: 'disk-full' });
    return { rows: [] };
  });
  const listed = (await desk.call('case:view', {})).articles.length;
  disk.makeRoom();
  const failed = rows.filter(({ error }) => error !== null);

  expect(listed).toBeGreaterThan(0);
  expect(listed).toBeLessThan(396);
  expect(failed.every(({ error }) => error?.code === 'disk-full')).toBe(true);
  const again = await reopen(desk);
  expect((await again.call('case:check-records', {})).damaged).toEqual([]);
  expect((await again.call('case:view', {})).articles).toHaveLength(listed);
});

it('fault-06 a file that is written to a full disk is the old one still', async (context) => {
  const disk = diskFor(context, 2);
  const target = path.join(disk.folder, 'briefing.pdf');
  await writeAtomically(target, Buffer.from('%PDF-1.7 the old one'));
  disk.fill(100_000);

  await expect(writeAtomically(target, Buffer.alloc(400_000))).rejects.toMatchObject({ code: 'disk-full' });

  expect(readFileSync(target, 'utf8')).toBe('%PDF-1.7 the old one');
  expect(readdirSync(disk.folder).sort()).toEqual(['ballast', 'briefing.pdf']);
  disk.makeRoom();
  await writeAtomically(target, Buffer.alloc(400_000));
});

it('fault-06 copies, backups and folding the log in leave all as it was on a full disk', async (context) => {
  const disk = diskFor(context, 12);
  const desk = await openDesk({ path: path.join(disk.folder, 'dam.slcase') });
  const bytes = new Uint8Array(3_000_000);
  await store(desk, { ...damArticle, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  const folder = path.join(disk.folder, 'backups');
  disk.fill(500_000);

  await expect(desk.call('case:copy-to', { path: path.join(disk.folder, 'copy.slcase') })).rejects.toMatchObject({ code: 'disk-full' });
  expect(() => makeBackup({ path: desk.path, how: 'ro', folder, nowMs: Date.now() })).toThrow('disk-full');
  disk.fill();
  try {
    desk.session.database.foldLog();
  } catch (error) {
    expect(error).toMatchObject({ code: 'disk-full' });
  }

  expect(readdirSync(folder)).toEqual([]);
  expect(readdirSync(disk.folder).filter((name) => name.startsWith('copy'))).toEqual([]);
  const again = await reopen(desk);
  expect((await again.call('case:view', {})).articles).toHaveLength(1);
  expect((await again.call('case:check-records', {})).damaged).toEqual([]);
});

it('fault-07 a case on a disk that may not be written opens for reading, and a copy of it is complete', async (context) => {
  const disk = diskFor(context, 8);
  const file = path.join(disk.folder, 'dam.slcase');
  // In a process that ends: no disk can be made read-only while a file on it is open for writing.
  const { client } = liveCaseWorker(await caseWorkerEntry());
  await client.call('case:open-file', { path: file, create: true, requireWriter: true });
  await client.call('articles:store', { article: damArticle, group: 'g' });
  await client.stop();
  disk.makeReadOnly();

  const reader = await openDesk({ path: file, create: false, requireWriter: false });
  const copy = path.join(temporaryFolder(), 'copy.slcase');
  await reader.call('case:copy-to', { path: copy });

  expect(reader.session.info()).toMatchObject({ readOnlyWhy: 'permissions' });
  expect((await (await openDesk({ path: copy, create: false })).call('case:view', {})).articles).toHaveLength(1);
});

it('fault-07 a medium that goes while its case is open is told of, and what is open can be copied', async (context) => {
  const disk = diskFor(context, 8);
  const desk = await openDesk({ path: path.join(disk.folder, 'dam.slcase') });
  await store(desk, damArticle);
  disk.takeAway();

  await vi.waitFor(() => expect(desk.told.at(-1)).toMatchObject({ missing: true }), { timeout: 5_000 });
  await expect(store(desk, damArticle, 'again')).rejects.toMatchObject({ code: 'file-vanished' });
  const copy = path.join(temporaryFolder(), 'copy.slcase');
  await desk.call('case:copy-to', { path: copy });

  expect((await (await openDesk({ path: copy, create: false })).call('case:view', {})).articles).toHaveLength(1);
});
