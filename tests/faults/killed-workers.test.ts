import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { assertUsableBackup, backupsIn } from '../../main/db/backups.js';
import { openDesk } from '../fixtures/case-desk.js';
import { liveCaseWorker } from '../fixtures/case-worker-client.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { writeLargeCase } from './large-case.js';
import { caseWorkerEntry, killAndWait, sequence } from './killed.js';

const killCount = 500;
/** Rounds on one case; then another is begun, so that the last rounds do not only read what the first wrote. */
const roundsPerCase = 50;
const changesAtOnce = 40;

it('fault-02 a case worker killed 500 times while it is written loses no change it answered for', async () => {
  const entry = await caseWorkerEntry();
  const below = sequence(2);
  let [answeredInAll, killedAtWork] = [0, 0];
  for (let begun = 0; begun < killCount; begun += roundsPerCase) {
    const file = path.join(temporaryFolder(), 'kills.slcase');
    const answered = new Set<string>();
    for (let round = begun; round < begun + roundsPerCase; round += 1) {
      const worker = liveCaseWorker(entry);
      const { client } = worker;
      await client.call('case:open-file', { path: file, create: true, requireWriter: true });
      const names = (await client.call('case:view', {})).briefings.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining([...answered]));
      // A case left open is written once its pages are checked.
      await client.call('case:check', {});
      const sent = Array.from({ length: changesAtOnce }, (_change, at) => `${String(round)}-${String(at)}`);
      const sending = sent.map((name) => client.call('briefings:create', { name }).then(() => answered.add(name)));
      await pause(below(80));
      if (sent.some((name) => !answered.has(name))) killedAtWork += 1;
      await killAndWait(worker);
      await Promise.allSettled(sending);
    }
    answeredInAll += answered.size;
    const desk = await openDesk({ path: file, create: false });
    expect((await desk.call('case:view', {})).briefings.map(({ name }) => name)).toEqual(expect.arrayContaining([...answered]));
    expect((await desk.call('case:check-records', {})).damaged).toEqual([]);
    await desk.call('case:close-file', {});
  }
  process.stderr.write(`fault-02: ${String(killCount)} kills, ${String(killedAtWork)} of them with changes on their way; ${String(answeredInAll)} changes answered for, 0 lost\n`);
  expect(killedAtWork).toBeGreaterThan(killCount / 2);
});

it('fault-04 a backup that is killed leaves no half file under the name of one', async () => {
  const entry = await caseWorkerEntry();
  const below = sequence(4);
  const root = path.join(temporaryFolder(), 'backups');
  mkdirSync(root);
  const file = path.join(temporaryFolder(), 'large.slcase');
  await writeLargeCase(file);
  let cutOff = 0;
  for (let round = 0; round < 20; round += 1) {
    const worker = liveCaseWorker(entry);
    const { client } = worker;
    await client.call('case:open-file', { path: file, create: false, requireWriter: true, backupRoot: root });
    await client.call('briefings:create', { name: `Round ${String(round)}` });
    await client.call('case:check', {});
    // The backup starts now: what was changed is not in the newest one.
    await pause(below(1200));
    await killAndWait(worker);
    cutOff += readdirSync(path.join(root, readdirSync(root)[0] ?? '')).filter((name) => name.endsWith('.new')).length > cutOff ? 1 : 0;
  }
  const folder = path.join(root, readdirSync(root)[0] ?? '');
  for (const { fileName } of backupsIn(folder)) assertUsableBackup(path.join(folder, fileName));
  process.stderr.write(`fault-04: 20 backups begun and killed, ${String(cutOff)} cut off, ${String(backupsIn(folder).length)} complete\n`);
  expect(cutOff).toBeGreaterThan(0);
});

it('fault-04 a copy that is killed leaves the file it was to replace', async () => {
  const entry = await caseWorkerEntry();
  const below = sequence(44);
  const folder = temporaryFolder();
  const [file, target] = [path.join(folder, 'large.slcase'), path.join(folder, 'target.slcase')];
  await writeLargeCase(file);
  const desk = await openDesk({ path: target });
  await desk.call('briefings:create', { name: 'Before' });
  await desk.call('case:close-file', {});
  const before = readFileSync(target);
  let kept = 0;
  for (let round = 0; round < 12 && readFileSync(target).equals(before); round += 1) {
    const worker = liveCaseWorker(entry);
    const { client } = worker;
    await client.call('case:open-file', { path: file, create: false, requireWriter: true });
    const copying = client.call('case:copy-to', { path: target });
    await pause(below(120));
    await killAndWait(worker);
    await copying.catch(() => undefined);
    kept += readFileSync(target).equals(before) ? 1 : 0;
  }
  const after = await openDesk({ path: target, create: false });
  expect(await after.call('case:check', {})).toMatchObject({ check: 'whole' });
  expect(kept).toBeGreaterThan(0);
});
