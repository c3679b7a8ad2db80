import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assertUsableBackup, makeBackup } from '../../main/db/backups.js';
import { newCaseKey } from '../../main/db/case-key.js';
import { Connection } from '../../main/db/connection.js';
import { hashText } from '../../main/db/hash-text.js';
import { newestVersion } from '../../main/db/migrate.js';
import type { CaseKey } from '../../main/workers/contract.js';
import { openDesk, type Desk } from '../fixtures/case-desk.js';
import { fillSecretCase, keyOf, readableIn, secrets } from '../fixtures/secret-case.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const passphrase = 'seven herons over Lake Orm';

let key: CaseKey;
beforeAll(async () => {
  key = await newCaseKey(passphrase);
});

async function secretDesk(given: CaseKey | null = key): Promise<Desk> {
  const desk = await openDesk({ key: given });
  await fillSecretCase(desk);
  return desk;
}

async function closedCase(): Promise<string> {
  const desk = await secretDesk();
  await desk.call('case:close-file', {});
  return desk.path;
}

/** All files in the folder of a case. */
function filesAround(file: string): string[] {
  return readdirSync(path.dirname(file)).map((name) => path.join(path.dirname(file), name));
}

function overwrite(file: string, at: number, length: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, at, at + length);
  writeFileSync(file, bytes);
}

describe('a case with a passphrase', () => {
  it('opens with it again and is whole', async () => {
    const file = await closedCase();

    const again = await openDesk({ path: file, create: false, key: await keyOf(file, passphrase) });

    expect(await again.call('case:check', {})).toMatchObject({ check: 'whole', encrypted: true, readOnly: false });
    expect(await again.call('case:check-records', {})).toMatchObject({ damaged: [] });
    expect((await again.call('case:view', {})).articles).toHaveLength(1);
  });

  it('is one file, and none of its bytes changes when it is opened without or with another passphrase', async () => {
    const file = await closedCase();
    const before = readFileSync(file);

    await expect(openDesk({ path: file, create: false })).rejects.toMatchObject({ code: 'case-locked', details: { fileName: 'dam.slcase' } });
    await expect(openDesk({ path: file, create: false, key: await keyOf(file, 'eight herons') })).rejects.toMatchObject({ code: 'case-key-wrong' });
    await expect(openDesk({ path: file, create: false, key: await newCaseKey(passphrase) })).rejects.toMatchObject({ code: 'case-key-wrong' });

    expect(readFileSync(file).equals(before)).toBe(true);
    expect(filesAround(file)).toEqual([file]);
  });

  it('takes a passphrase in whatever form a keyboard writes its accents', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    const desk = await openDesk({ path: file, key: await newCaseKey('h\u00e9ron') });
    await desk.call('case:close-file', {});

    expect(await (await openDesk({ path: file, create: false, key: await keyOf(file, 'he\u0301ron') })).call('case:view', {})).toMatchObject({ revision: 0 });
  });

  it('loses nothing to a wrong passphrase when a crash left its log', async () => {
    const desk = await secretDesk();
    const left = path.join(temporaryFolder(), 'left.slcase');
    copyFileSync(desk.path, left);
    copyFileSync(`${desk.path}-wal`, `${left}-wal`);
    const before = [readFileSync(left), readFileSync(`${left}-wal`)];

    await expect(openDesk({ path: left, create: false, key: await keyOf(left, 'eight herons') })).rejects.toMatchObject({ code: 'case-key-wrong' });

    expect([readFileSync(left), readFileSync(`${left}-wal`)]).toEqual(before);
    const again = await openDesk({ path: left, create: false, key });
    expect((await again.call('case:view', {})).briefings).toHaveLength(1);
  });

  it('is copied to a file that the same passphrase opens', async () => {
    const desk = await secretDesk();
    const copy = path.join(temporaryFolder(), 'copy.slcase');

    await desk.call('case:copy-to', { path: copy });

    const again = await openDesk({ path: copy, create: false, key: await keyOf(copy, passphrase) });
    expect((await again.call('case:view', {})).articles).toHaveLength(1);
  });

  it('is backed up to a file that the same passphrase opens and no other, and that holds nothing plain', async () => {
    const desk = await secretDesk();
    const folder = temporaryFolder();

    const { fileName } = makeBackup({ path: desk.path, how: 'ro', folder, nowMs: Date.UTC(2031, 10, 4, 9), key });
    const backup = path.join(folder, fileName);

    expect(readableIn([backup])).toEqual([]);
    expect(assertUsableBackup(backup, key)).toBe(key);
    expect(assertUsableBackup(backup, null)).toBeNull();
    expect((await (await openDesk({ path: backup, create: false, key })).call('case:view', {})).articles).toHaveLength(1);
    await expect(openDesk({ path: backup, create: false })).rejects.toMatchObject({ code: 'case-locked' });
  });

  it('stays encrypted where it is damaged and what can be read of it is copied', async () => {
    const desk = await secretDesk();
    const copy = path.join(temporaryFolder(), 'copy.slcase');
    desk.session.database.connection.run("UPDATE claims SET text = 'changed behind the journal'");
    desk.session.database.becomeReadOnly();

    const { damaged } = await desk.call('case:copy-to', { path: copy });

    expect(damaged.join()).toContain('claim');
    expect(readableIn([copy])).toEqual([]);
    expect((await (await openDesk({ path: copy, create: false, key })).call('case:view', {})).briefings).toHaveLength(1);
  });

  it('keeps what its key is made by when its file is written anew', async () => {
    const file = await closedCase();
    const connection = new Connection(file, key);
    connection.script('PRAGMA temp_store = MEMORY; VACUUM');
    connection.close();

    expect((await keyOf(file, passphrase)).slip).toEqual(key.slip);
  });

  it('is told from a damaged one', async () => {
    const [noSlip, cut, torn] = [await closedCase(), await closedCase(), await closedCase()];
    overwrite(noSlip, 2 * 4096 - 40, 8);
    truncateSync(cut, readFileSync(cut).length - 100);
    overwrite(torn, 24, 40);

    await expect(openDesk({ path: noSlip, create: false, key })).rejects.toMatchObject({ code: 'case-damaged' });
    await expect(openDesk({ path: cut, create: false, key })).rejects.toMatchObject({ code: 'case-damaged' });
    // By its first blocks alone a damaged file cannot be told from a wrong passphrase: the words name both.
    await expect(openDesk({ path: torn, create: false, key })).rejects.toMatchObject({ code: 'case-key-wrong' });
  });

  it('of a newer version is left alone', async () => {
    const file = await closedCase();
    const connection = new Connection(file, key);
    connection.script(`PRAGMA user_version = ${String(newestVersion + 1)}`);
    connection.close();

    await expect(openDesk({ path: file, create: false, key })).rejects.toMatchObject({ code: 'case-newer' });
  });
});

describe('nothing of an encrypted case', () => {
  it('can be read in its file, its log, its lock or a copy', async () => {
    const desk = await secretDesk();
    const copy = `${desk.path}.copy`;
    await desk.call('case:copy-to', { path: copy });

    const files = filesAround(desk.path);
    expect(files.map((file) => path.basename(file)).sort()).toEqual(['dam.slcase', 'dam.slcase-shm', 'dam.slcase-wal', 'dam.slcase.copy', 'dam.slcase.lock']);
    expect(readableIn(files)).toEqual([]);
    await desk.call('case:close-file', {});
    expect(readableIn(filesAround(desk.path))).toEqual([]);
  });

  it('can be read in a rollback journal', async () => {
    const file = await closedCase();
    const connection = new Connection(file, key);
    connection.script("PRAGMA cache_size = 1; BEGIN; UPDATE articles SET file_name = 'x' || file_name; UPDATE article_texts SET text = text || ' x'; UPDATE article_files SET bytes = zeroblob(99999)");

    expect(existsSync(`${file}-journal`)).toBe(true);
    expect(readableIn(filesAround(file))).toEqual([]);
    connection.script('ROLLBACK');
    connection.close();
  });

  it('goes to a temporary file of SQLite', async () => {
    const { connection } = (await secretDesk()).session.database;

    expect(connection.row('PRAGMA temp_store')).toEqual({ temp_store: 2 });
  });

  it('is hidden where the case is not encrypted: the search finds all of it there', async () => {
    const desk = await secretDesk(null);

    expect(readableIn(filesAround(desk.path))).toEqual([...secrets]);
  });
});

/** Moves the first entry of a journal in time and chains all of them anew, as anybody can who knows no key. */
function forgeChain(connection: Connection): void {
  connection.script('UPDATE journal SET at_ms = at_ms - 86400000 WHERE seq = 1');
  let last = '0'.repeat(64);
  for (const row of connection.rows('SELECT * FROM journal ORDER BY seq')) {
    const fields = ['seq', 'group_id', 'at_ms', 'action', 'entity', 'entity_id', 'before_hash', 'after_hash'].map((column) => row[column]);
    const hash = hashText(JSON.stringify([...fields, last]));
    connection.run('UPDATE journal SET prev_hash = ?, hash = ? WHERE seq = ?', last, hash, Number(row['seq']));
    last = hash;
  }
}

describe('a chain that was rewritten as a whole', () => {
  it.each([
    ['is found where the case is encrypted', true],
    ['is not found where it is not', false],
  ])('%s', async (_what, isFound) => {
    const desk = await secretDesk(isFound ? key : null);
    forgeChain(desk.session.database.connection);

    const { damaged } = await desk.call('case:check-records', {});

    expect(damaged.some(({ why }) => why === 'journal')).toBe(isFound);
  });
});
