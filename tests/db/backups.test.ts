import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { assertUsableBackup, backupsIn, makeBackup } from '../../main/db/backups.js';
import { Connection } from '../../main/db/connection.js';
import { backupEveryMs } from '../../shared/domain/backup.js';
import { damArticle, openDesk, store, type Desk } from '../fixtures/case-desk.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const nowMs = Date.UTC(2031, 10, 4, 9, 30);

function back(desk: Desk, folder: string, atMs = nowMs): ReturnType<typeof makeBackup> {
  return makeBackup({ path: desk.path, how: 'ro', folder, nowMs: atMs });
}

/** The one folder of backups below a root. */
function folderIn(root: string): string {
  return path.join(root, readdirSync(root)[0] ?? 'none');
}

describe('a backup', () => {
  it('of a case that is being written is complete, and opens as a case', async () => {
    const desk = await openDesk();
    await store(desk, damArticle);
    const folder = path.join(temporaryFolder(), 'backups', 'dam');

    const made = back(desk, folder);

    expect(made).toMatchObject({ ordinal: 1, articles: 1, briefings: 0, revision: 1, caseName: 'dam' });
    expect(readdirSync(folder)).toEqual([made.fileName]);
    const opened = await openDesk({ path: path.join(folder, made.fileName), create: false });
    expect(await opened.call('case:view', {})).toMatchObject({ articles: [{ fileName: 'dam.txt' }] });
  });

  it('may be read by nobody else', async () => {
    const folder = path.join(temporaryFolder(), 'backups');
    back(await openDesk(), folder);

    expect(process.platform === 'win32' ? 0o700 : statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('gets no name where the case is damaged: the newest whole one stays the newest', async () => {
    const desk = await openDesk();
    await store(desk, { ...damArticle, bytes: new Uint8Array(200_000).fill(7) });
    await desk.call('case:close-file', {});
    const folder = path.join(temporaryFolder(), 'backups');
    const whole = back(desk, folder);
    const bytes = readFileSync(desk.path);
    writeFileSync(desk.path, bytes.fill(0x5a, 8192));

    expect(() => back(desk, folder)).toThrow('case-damaged');

    expect(readdirSync(folder)).toEqual([whole.fileName]);
  });

  it('that broke off is no backup, and its rest is removed after an hour', async () => {
    const folder = path.join(temporaryFolder(), 'backups');
    mkdirSync(folder);
    writeFileSync(path.join(folder, '1-77-5.new'), 'half of a case');
    const desk = await openDesk();

    back(desk, folder, Date.now());
    const soon = existsSync(path.join(folder, '1-77-5.new'));
    back(desk, folder, Date.now() + 2 * 3_600_000);

    expect([soon, existsSync(path.join(folder, '1-77-5.new'))]).toEqual([true, false]);
    expect(backupsIn(folder)).toHaveLength(2);
  });

  it('leaves out those that need not be kept any more', async () => {
    const desk = await openDesk();
    const folder = path.join(temporaryFolder(), 'backups');
    for (let hour = 0; hour < 3; hour += 1) for (let minute = 0; minute < 60; minute += 20) back(desk, folder, nowMs + hour * 3_600_000 + minute * 60_000);

    expect(backupsIn(folder).map(({ ordinal }) => ordinal)).toEqual([9, 8, 7, 6, 5, 2]);
  });
});

describe('what is to be restored from', () => {
  async function backup(): Promise<string> {
    const desk = await openDesk();
    await store(desk, damArticle);
    const folder = path.join(temporaryFolder(), 'backups');
    return path.join(folder, back(desk, folder).fileName);
  }

  it('is a whole backup', async () => {
    const file = await backup();

    expect(() => assertUsableBackup(file)).not.toThrow();
    expect(readdirSync(path.dirname(file))).toHaveLength(1);
  });

  it.each([
    ['cut to nothing', (file: string) => truncateSync(file, 0)],
    ['cut short', (file: string) => truncateSync(file, 8192)],
    ['no case', (file: string) => writeFileSync(file, 'Dear reader, this is no case.')],
    ['damaged inside', (file: string) => writeFileSync(file, readFileSync(file).fill(0x5a, 20_480, 40_960))],
    ['of a newer program', (file: string) => meddle(file, 'PRAGMA user_version = 99999999')],
    ['changed in its journal', (file: string) => meddle(file, 'UPDATE journal SET at_ms = 1')],
  ])('is not one that is %s', async (_what, spoil) => {
    const file = await backup();
    spoil(file);

    expect(() => assertUsableBackup(file)).toThrow('backup-unusable');
  });
});

describe('a case at work', () => {
  it('is backed up after ten minutes of work, again after ten more, and not while nothing changes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const root = temporaryFolder();
    const desk = await openDesk({ backupRoot: root });
    await vi.advanceTimersByTimeAsync(backupEveryMs);
    const unchanged = readdirSync(root).length;
    await store(desk, damArticle);

    await vi.advanceTimersByTimeAsync(backupEveryMs - 1);
    const early = readdirSync(root).length;
    await vi.advanceTimersByTimeAsync(1);
    const first = backupsIn(folderIn(root)).length;
    await vi.advanceTimersByTimeAsync(3 * backupEveryMs);
    const resting = backupsIn(folderIn(root)).length;
    await desk.call('briefings:create', { name: 'After the fall' });
    await vi.advanceTimersByTimeAsync(backupEveryMs);

    expect([unchanged, early, first, resting, backupsIn(folderIn(root)).length]).toEqual([0, 0, 1, 1, 2]);
    expect(desk.told.at(-1)).toMatchObject({ backup: { atMs: expect.any(Number) as unknown, failed: false } });
  });

  it('is backed up at opening where the last session left more than its newest backup holds', async () => {
    const root = temporaryFolder();
    const before = await openDesk();
    await store(before, damArticle);
    await before.call('case:close-file', {});

    const desk = await openDesk({ path: before.path, backupRoot: root });
    await vi.waitFor(() => expect(backupsIn(folderIn(root))).toHaveLength(1));
    await desk.call('case:close-file', {});
    const again = await openDesk({ path: before.path, backupRoot: root });
    await again.call('case:check', {});

    expect(backupsIn(folderIn(root))).toHaveLength(1);
    expect(again.session.info().backup).toEqual({ atMs: backupsIn(folderIn(root))[0]?.atMs, failed: false });
  });

  it('says so when it cannot be backed up, and tries again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const root = path.join(temporaryFolder(), 'no-folder');
    writeFileSync(root, 'in the way');
    const desk = await openDesk({ backupRoot: root });
    await store(desk, damArticle);

    await vi.advanceTimersByTimeAsync(backupEveryMs);
    const failed = desk.session.info().backup;
    writeFileSync(root, '');
    rmSync(root);
    await vi.advanceTimersByTimeAsync(backupEveryMs);

    expect([failed.failed, desk.session.info().backup.failed]).toEqual([true, false]);
  });

  it('keeps its backups in one folder whatever its id says', async () => {
    const root = path.join(temporaryFolder(), 'backups');
    const desk = await openDesk();
    await store(desk, damArticle);
    await desk.call('case:close-file', {});
    meddle(desk.path, "UPDATE case_state SET case_id = '../../elsewhere'");

    await openDesk({ path: desk.path, backupRoot: root });
    await vi.waitFor(() => expect(backupsIn(folderIn(root))).toHaveLength(1));

    expect(readdirSync(root)).toEqual([expect.stringMatching(/^[\da-f]{64}$/u)]);
  });
});

function meddle(file: string, sql: string): void {
  const connection = new Connection(file);
  connection.script(sql);
  connection.close();
}
