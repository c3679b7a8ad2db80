import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { newCaseKey } from '../../main/db/case-key.js';
import { Connection } from '../../main/db/connection.js';
import type { CaseKey } from '../../main/workers/contract.js';
import { buildWorker, removeBuild } from '../fixtures/build-workers.js';
import { articleToStore, openDesk } from '../fixtures/case-desk.js';
import { liveCaseWorker, type LiveWorker } from '../fixtures/case-worker-client.js';
import { writeOlderCase } from '../fixtures/older-case.js';
import { fillSecretCase, keyOf, readableIn } from '../fixtures/secret-case.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

let entry = '';
let first: CaseKey;
let second: CaseKey;
beforeAll(async () => {
  entry = await buildWorker('case-worker');
  [first, second] = await Promise.all([newCaseKey('seven herons over Lake Orm'), newCaseKey('nine herons over Lake Orm')]);
  return () => removeBuild(entry);
});

const keys = { none: () => null, first: () => first, second: () => second };
type KeyName = keyof typeof keys;

async function openFilled(key: CaseKey | null): Promise<{ worker: LiveWorker; file: string }> {
  const file = path.join(temporaryFolder(), 'dam.slcase');
  const worker = liveCaseWorker(entry);
  await worker.client.call('case:open-file', { path: file, create: true, requireWriter: true, key });
  await fillSecretCase(worker.client);
  return { worker, file };
}

/** The check reads on a thread of its own; one that is stopped in the midst of it may take the worker with it. */
async function closeAfterCheck({ client }: Pick<LiveWorker, 'client'>): Promise<void> {
  await client.call('case:check', {});
  await client.call('case:close-file', {});
}

const changes: readonly (readonly [string, KeyName, KeyName])[] = [
  ['given', 'none', 'first'],
  ['changed', 'first', 'second'],
  ['taken away', 'second', 'none'],
];

/** The moment at which the copy to come has lain beside the case for so many milliseconds, or the change has ended. */
function unfinishedIsThere(forMs: number): (file: string, rekeying: Promise<unknown>) => Promise<void> {
  return async (file, rekeying) => {
    let hasEnded = false;
    void rekeying.then(() => (hasEnded = true));
    while (!hasEnded && !existsSync(`${file}.rekeyed`)) await pause(1);
    await pause(forMs);
  };
}

describe.each(changes)('a passphrase that is %s', (_how, before, after) => {
  it('leaves one whole file with all that was in it, and history goes on', async () => {
    const { worker, file } = await openFilled(keys[before]());

    const info = await worker.client.call('case:rekey', { key: keys[after]() });
    await worker.client.call('case:undo', {});
    await closeAfterCheck(worker);

    expect(info).toMatchObject({ encrypted: after !== 'none', readOnly: false });
    expect(readdirSync(path.dirname(file))).toEqual(['dam.slcase']);
    expect(readableIn([file]).length > 0).toBe(after === 'none');
    const again = await openDesk({ path: file, create: false, key: keys[after]() });
    expect(await again.call('case:view', {})).toMatchObject({ briefings: [{ name: 'Note on the valley' }], claims: [] });
    expect(await again.call('case:check', {})).toMatchObject({ check: 'whole' });
    expect((await again.call('case:check-records', {})).damaged).toEqual([]);
  });

  it('leaves the case before or the case after when the worker is killed on the way, and nothing beside it once it is opened', async () => {
    const many = Array.from({ length: 120 }, (_article, at) => articleToStore(`${String(at)}.txt`, [['body', `Story number ${String(at)} of the valley. ${'More on it. '.repeat(400)}`]]));
    const { worker, file } = await openFilled(keys[before]());
    await Promise.all(many.map((article) => worker.client.call('articles:store', { article, group: 'many' })));
    await closeAfterCheck(worker);
    const whole = readFileSync(file);
    const met = { before: 0, after: 0, unfinished: 0 };

    for (const moment of [() => pause(5), unfinishedIsThere(0), unfinishedIsThere(60), (_at: string, rekeying: Promise<unknown>) => rekeying]) {
      const at = path.join(temporaryFolder(), 'dam.slcase');
      writeFileSync(at, whole);
      const { client, kill } = liveCaseWorker(entry);
      await client.call('case:open-file', { path: at, create: false, requireWriter: true, key: keys[before]() });
      const rekeying = client.call('case:rekey', { key: keys[after]() }).catch(() => null);
      await moment(at, rekeying);
      kill();
      await rekeying;
      if (existsSync(`${at}.rekeyed`)) met.unfinished += 1;

      const outcome = await openedBy(at, [before, after]);
      met[outcome === before ? 'before' : 'after'] += 1;
      expect(readdirSync(path.dirname(at))).toEqual(['dam.slcase']);
    }

    expect(Math.min(met.before, met.after, met.unfinished)).toBeGreaterThan(0);
  }, 120_000);
});

/** Which of two keys opens the case, once it is proved to be whole and is closed again. */
async function openedBy(file: string, names: readonly KeyName[]): Promise<KeyName> {
  for (const name of names) {
    const worker = liveCaseWorker(entry);
    const info = await worker.client.call('case:open-file', { path: file, create: false, requireWriter: true, key: keys[name]() }).catch(() => null);
    if (info === null) continue;
    expect((await worker.client.call('case:view', {})).articles).toHaveLength(121);
    expect(await worker.client.call('case:check-records', {})).toMatchObject({ damaged: [] });
    await closeAfterCheck(worker);
    return info.encrypted === (name !== 'none') ? name : 'none';
  }
  throw new Error('neither key opens the case');
}

describe('a passphrase', () => {
  it('is not changed while another process reads the case, which stays as it is', async () => {
    const { worker, file } = await openFilled(first);
    const reader = liveCaseWorker(entry);
    await reader.client.call('case:open-file', { path: file, create: false, requireWriter: false, key: first });
    await reader.client.call('case:view', {});

    await expect(worker.client.call('case:rekey', { key: second })).rejects.toMatchObject({ code: 'case-held' });

    expect(await worker.client.call('case:view', {})).toMatchObject({ info: { encrypted: true, readOnly: false }, briefings: [{ name: 'Note on the valley' }] });
    expect(readdirSync(path.dirname(file)).filter((name) => name.includes('rekeyed'))).toEqual([]);
  });

  it('is not given to a case whose chain is broken: a new chain would hide it', async () => {
    const { worker, file } = await openFilled(null);
    const { client } = worker;
    await client.call('case:close-file', {});
    const meddler = new Connection(file);
    meddler.script("UPDATE journal SET action = 'claims.rename' WHERE seq = 1");
    meddler.close();
    await client.call('case:open-file', { path: file, create: false, requireWriter: false });

    await expect(client.call('case:rekey', { key: first })).rejects.toMatchObject({ code: expect.stringMatching(/case-damaged|case-read-only/u) as unknown });
  });

  it('can be given to a case that an earlier version made, and its copies go', async () => {
    const file = path.join(temporaryFolder(), 'old.slcase');
    writeOlderCase(file, '2026-11-22T0300-first.sql');
    const { client } = liveCaseWorker(entry);
    await client.call('case:open-file', { path: file, create: false, requireWriter: true });
    expect(readdirSync(path.dirname(file)).some((name) => name.includes('.before-'))).toBe(true);

    await client.call('case:rekey', { key: first });
    await closeAfterCheck({ client });

    expect(readdirSync(path.dirname(file))).toEqual(['old.slcase']);
    expect((await keyOf(file, 'seven herons over Lake Orm')).secret).toEqual(first.secret);
  });

  it('is not named by the failure to write the copy, in which SQLite says its address with the key', async () => {
    const desk = await openDesk({ key: first });
    renameSync(path.dirname(desk.path), `${path.dirname(desk.path)}-away`);
    onTestFinished(() => rmSync(`${path.dirname(desk.path)}-away`, { recursive: true, force: true }));

    const failure: unknown = await desk.call('case:rekey', { key: second }).catch((thrown: unknown) => thrown);

    expect(inspect(failure, { depth: 10 })).not.toMatch(/hexkey|[0-9a-f]{64}/u);
    expect(failure).toMatchObject({ code: 'target-unwritable', details: { fileName: 'dam.slcase' } });
  });

  it('is asked of the open case without letting go of its locks', async () => {
    const { worker, file } = await openFilled(first);

    const key = await worker.client.call('case:derive-key', { path: file, passphrase: 'seven herons over Lake Orm' });

    expect(key?.secret).toEqual(first.secret);
  });
});
