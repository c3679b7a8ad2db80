import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../main/db/connection.js';
import { newestVersion } from '../../main/db/migrate.js';
import { damArticle, openDesk, reopen, store } from '../fixtures/case-desk.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

/** Overwrites bytes of a closed file. */
function damage(file: string, at: number, length: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, at, at + length);
  writeFileSync(file, bytes);
}

/** Runs SQL on a file as another program would. */
function meddle(file: string, sql: string): void {
  const connection = new Connection(file);
  connection.script(sql);
  connection.close();
}

/** The first page of a table, counted from 1: one that opening does not read can be damaged unnoticed. */
function rootPageOf(file: string, table: string): number {
  const connection = new Connection(file);
  const page = connection.row('SELECT rootpage AS page FROM sqlite_schema WHERE name = ?', table)?.['page'];
  connection.close();
  return Number(page);
}

/** A case as a crash leaves it: what was written last lies in its log. */
async function leftOpenCase(): Promise<string> {
  const desk = await openDesk();
  await store(desk, damArticle);
  const left = path.join(temporaryFolder(), 'left.slcase');
  copyFileSync(desk.path, left);
  copyFileSync(`${desk.path}-wal`, `${left}-wal`);
  return left;
}

async function closedCase(): Promise<string> {
  const desk = await openDesk();
  await store(desk, damArticle);
  await desk.call('case:close-file', {});
  return desk.path;
}

describe('a new case', () => {
  it('is one file when it is closed', async () => {
    const file = await closedCase();

    expect(readdirSync(path.dirname(file))).toEqual(['dam.slcase']);
  });

  it('is not made unless asked for', async () => {
    const file = path.join(temporaryFolder(), 'none.slcase');

    await expect(openDesk({ path: file, create: false })).rejects.toMatchObject({ code: 'file-vanished', details: { fileName: 'none.slcase' } });
    expect(existsSync(file)).toBe(false);
  });

  it('is refused where nothing can be written', async () => {
    const file = path.join(temporaryFolder(), 'no-such-folder', 'none.slcase');

    await expect(openDesk({ path: file })).rejects.toMatchObject({ code: 'target-unwritable' });
  });

  it('writes a log that is flushed at each change, and keeps what refers to what', async () => {
    const { connection } = (await openDesk()).session.database;

    expect([connection.row('PRAGMA journal_mode'), connection.row('PRAGMA synchronous'), connection.row('PRAGMA foreign_keys')]).toEqual([
      { journal_mode: 'wal' },
      { synchronous: 2 },
      { foreign_keys: 1 },
    ]);
  });

  it('bears any name a file may have', async () => {
    const file = path.join(temporaryFolder(), 'what? 50% #1.slcase');

    const desk = await openDesk({ path: file });
    await store(desk, damArticle);

    expect((await (await reopen(desk)).call('case:view', {})).articles).toHaveLength(1);
  });
});

describe('a new case where a deleted one left its log', () => {
  it('is empty, and the log is kept under another name', async () => {
    const file = await leftOpenCase();
    const log = readFileSync(`${file}-wal`);
    rmSync(file);

    const desk = await openDesk({ path: file });
    const { articles } = await desk.call('case:view', {});
    await desk.call('case:close-file', {});

    const [kept, ...others] = readdirSync(path.dirname(file)).filter((name) => name !== path.basename(file));
    expect({ articles, others }).toEqual({ articles: [], others: [] });
    expect(kept).toMatch(/^left\.slcase-wal\.left-/u);
    expect(readFileSync(path.join(path.dirname(file), kept ?? ''))).toEqual(log);
    expect(await (await reopen(desk)).call('case:check', {})).toMatchObject({ check: 'whole' });
  });
});

describe('a case opened through a link', () => {
  it('is held against one that opens it by its own name', async () => {
    const desk = await openDesk();
    const link = path.join(temporaryFolder(), 'link.slcase');
    symlinkSync(desk.path, link);

    await expect(openDesk({ path: link })).rejects.toMatchObject({ code: 'case-held' });
  });

  it('whose folder is a link is held too, when it is new', async () => {
    const folder = temporaryFolder();
    const link = path.join(temporaryFolder(), 'linked-folder');
    symlinkSync(folder, link);
    await openDesk({ path: path.join(link, 'new.slcase') });

    await expect(openDesk({ path: path.join(folder, 'new.slcase') })).rejects.toMatchObject({ code: 'case-held' });
  });
});

describe('a file that is no case', () => {
  it.each([
    ['text', Buffer.from('Not a case at all. '.repeat(100)), 'case-not-a-case'],
    ['shorter than a header', Buffer.from('short'), 'case-not-a-case'],
    ['nothing', Buffer.alloc(0), 'case-damaged'],
    ['a header without its file', Buffer.from('SQLite format 3\0'), 'case-damaged'],
  ])('but %s is refused and left as it was', async (_what, bytes, code) => {
    const file = path.join(temporaryFolder(), 'strange.slcase');
    writeFileSync(file, bytes);

    await expect(openDesk({ path: file })).rejects.toMatchObject({ code });
    expect(readFileSync(file)).toEqual(bytes);
    expect(readdirSync(path.dirname(file))).toEqual(['strange.slcase']);
  });

  it('but the database of another program is refused and left as it was', async () => {
    const file = path.join(temporaryFolder(), 'other.db');
    meddle(file, 'CREATE TABLE notes (text TEXT)');
    const before = readFileSync(file);

    await expect(openDesk({ path: file })).rejects.toMatchObject({ code: 'case-not-a-case' });
    expect(readFileSync(file)).toEqual(before);
  });

  it('but a folder is refused', async () => {
    await expect(openDesk({ path: temporaryFolder() })).rejects.toMatchObject({ code: 'file-not-regular' });
  });
});

describe('a case of a newer program', () => {
  it('is refused and left as it was', async () => {
    const file = await closedCase();
    meddle(file, `PRAGMA user_version = ${String(newestVersion + 1)}`);
    const before = readFileSync(file);

    await expect(openDesk({ path: file })).rejects.toMatchObject({ code: 'case-newer', details: { fileName: 'dam.slcase' } });
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('a damaged case', () => {
  it('that was cut short is refused and left as it was', async () => {
    const file = await closedCase();
    truncateSync(file, 8192);

    await expect(openDesk({ path: file })).rejects.toMatchObject({ code: 'case-damaged' });
    expect(readFileSync(file)).toHaveLength(8192);
  });

  it('whose schema cannot be read is refused, and the lock is let go', async () => {
    const file = await closedCase();
    damage(file, 100, 1500);
    const before = readFileSync(file);

    await expect(openDesk({ path: file })).rejects.toMatchObject({ code: 'case-damaged', details: { fileName: 'dam.slcase' } });
    expect(readFileSync(file)).toEqual(before);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('with a damaged page opens, is found out in the background, and is read only from then on', async () => {
    const file = await closedCase();
    damage(file, (rootPageOf(file, 'import_reports') - 1) * 4096, 4096);
    const desk = await openDesk({ path: file });

    const info = await desk.call('case:check', {});

    expect(info).toMatchObject({ check: 'damaged', readOnly: true, readOnlyWhy: 'damaged' });
    expect(desk.told).toEqual([info]);
    await expect(store(desk, damArticle)).rejects.toMatchObject({ code: 'case-read-only' });
  });

  it('whose journal was changed opens for reading only', async () => {
    const file = await closedCase();
    meddle(file, 'UPDATE journal SET at_ms = 1');

    const desk = await openDesk({ path: file });

    expect(desk.session.info()).toMatchObject({ readOnlyWhy: 'damaged', check: 'damaged' });
    expect((await desk.call('case:view', {})).articles).toHaveLength(1);
  });

  it('whose record breaks its schema opens read-only without it, and a check says which', async () => {
    const file = await closedCase();
    meddle(file, `UPDATE articles SET found = '{"title": 7}'`);
    const desk = await openDesk({ path: file });

    expect(await desk.call('case:view', {})).toMatchObject({ info: { readOnlyWhy: 'damaged' }, articles: [] });
    expect((await desk.call('case:check-records', {})).damaged).toContainEqual({ record: expect.stringContaining('dam.txt') as string, why: 'broken' });
  });
});

describe('a hostile case', () => {
  it.each([
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON tags BEGIN DELETE FROM articles; END'],
    ['a view', 'CREATE VIEW v AS SELECT 1'],
  ])('with %s is refused', async (_what, sql) => {
    const file = await closedCase();
    meddle(file, sql);

    await expect(openDesk({ path: file })).rejects.toMatchObject({ code: 'case-damaged' });
  });
});

describe('a case that was not closed', () => {
  it('holds every change, is checked before its first write, and is then written', async () => {
    const left = await leftOpenCase();

    const opened = await openDesk({ path: left });
    const before = opened.session.info().check;
    await opened.call('briefings:create', { name: 'After the fall' });

    expect([before, opened.session.info().check]).toEqual(['pending', 'whole']);
    expect(await opened.call('case:view', {})).toMatchObject({ articles: [{ fileName: 'dam.txt' }], briefings: [{ name: 'After the fall' }] });
  });
});

describe('a case that was moved or deleted while it is open', () => {
  it.each([
    ['moved', (file: string) => renameSync(file, `${file}.moved`)],
    ['deleted', (file: string) => rmSync(file)],
  ])('because it was %s says so instead of writing into nothing', async (_what, act) => {
    const desk = await openDesk();
    act(desk.path);

    await expect(store(desk, damArticle)).rejects.toMatchObject({ code: 'file-vanished' });
  });
});

describe('a full disk', () => {
  it('is said, and nothing of the action is kept', async () => {
    const desk = await openDesk();
    const { connection } = desk.session.database;
    const pages = connection.number('PRAGMA page_count');
    connection.rows(`PRAGMA max_page_count = ${String(pages)}`);
    const large = { ...damArticle, bytes: new Uint8Array(200_000) };

    const storing = store(desk, large);

    await expect(storing).rejects.toMatchObject({ code: 'disk-full' });
    expect(await desk.call('case:view', {})).toMatchObject({ revision: 0, articles: [], undo: null });
  });
});

describe('a copy of a case', () => {
  it('made while it is open is complete, closed, and one file', async () => {
    const desk = await openDesk();
    await store(desk, damArticle);
    const folder = temporaryFolder();
    const copy = path.join(folder, 'copy.slcase');

    await desk.call('case:copy-to', { path: copy });

    expect(readdirSync(folder)).toEqual(['copy.slcase']);
    const opened = await openDesk({ path: copy });
    expect(opened.session.database.wasLeftOpen).toBe(false);
    expect((await opened.call('case:view', {})).articles).toEqual((await desk.call('case:view', {})).articles);
  });

  it('that cannot be written leaves the target as it was', async () => {
    const desk = await openDesk();
    const target = path.join(temporaryFolder(), 'folder-in-the-way');
    meddle(path.join(path.dirname(target), 'x'), 'CREATE TABLE t (a)');

    await expect(desk.call('case:copy-to', { path: path.join(target, 'copy.slcase') })).rejects.toMatchObject({ code: 'target-unwritable' });
    expect(readdirSync(path.dirname(target))).toEqual(['x']);
  });

  it.each(['', '-wal', '-shm', '-journal', '.lock'])('onto the case itself%s is refused', async (ending) => {
    const desk = await openDesk();
    await store(desk, damArticle);

    await expect(desk.call('case:copy-to', { path: desk.path + ending })).rejects.toMatchObject({ code: 'target-unwritable', details: { why: 'is-the-case' } });
    expect((await (await reopen(desk)).call('case:view', {})).articles).toHaveLength(1);
  });

  it('onto the case itself by another name is refused', async () => {
    const desk = await openDesk();
    const link = path.join(temporaryFolder(), 'link.slcase');
    symlinkSync(desk.path, link);

    await expect(desk.call('case:copy-to', { path: link })).rejects.toMatchObject({ code: 'target-unwritable', details: { why: 'is-the-case' } });
  });

  it('onto a case that was not closed takes its place, log and all', async () => {
    const target = await leftOpenCase();
    const desk = await openDesk();
    await desk.call('briefings:create', { name: 'Copied' });

    await desk.call('case:copy-to', { path: target });

    expect(readdirSync(path.dirname(target))).toEqual([path.basename(target)]);
    const opened = await openDesk({ path: target });
    expect(await opened.call('case:check', {})).toMatchObject({ check: 'whole' });
    expect(await opened.call('case:view', {})).toMatchObject({ articles: [], briefings: [{ name: 'Copied' }] });
  });

  it('onto a case that another one writes is refused and leaves both as they were', async () => {
    const holder = await openDesk();
    await store(holder, damArticle);
    const desk = await openDesk();

    await expect(desk.call('case:copy-to', { path: holder.path })).rejects.toMatchObject({ code: 'case-held', details: { fileName: 'dam.slcase' } });
    expect((await (await reopen(holder)).call('case:view', {})).articles).toHaveLength(1);
  });

  it('onto a file that is no case is refused and leaves it as it was', async () => {
    const target = path.join(temporaryFolder(), 'letter.slcase');
    writeFileSync(target, 'Dear reader, this is no case.');
    const desk = await openDesk();

    await expect(desk.call('case:copy-to', { path: target })).rejects.toMatchObject({ code: 'case-not-a-case' });
    expect(readFileSync(target, 'utf8')).toBe('Dear reader, this is no case.');
    expect(readdirSync(path.dirname(target))).toEqual(['letter.slcase']);
  });
});
