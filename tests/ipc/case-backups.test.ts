import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deleteBackups, findBackup, listBackups } from '../../main/ipc/case-backups.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

/** Files by their path below a folder, each with its bytes. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return folder;
}

const folder = (): string =>
  folderWith({
    'backups/north-id/000001 2031-11-04T09-30-00Z r5 a2 b1 North.slcase': 'older',
    'backups/north-id/000002 2031-11-04T09-40-00Z r9 a3 b1 North.slcase': 'newest',
    'backups/north-id/000003 2031-11-04T09-50-00Z r9 a3 b1 North.slcase': '',
    'backups/north-id/000004 half.new': 'half',
    'backups/south-id/000001 2031-11-05T09-30-00Z r1 a1 b0 South.slcase': 'of another case',
    'cases/North.slcase': 'the case',
    'cases/North.before-2026-11-28T1430.slcase': 'before an update',
    'cases/Northern.before-2026-11-28T1430.slcase': 'of another case',
  });

describe('the list of backups', () => {
  it('has those of the case first, and none that is empty or unfinished', async () => {
    const root = folder();

    const backups = await listBackups(path.join(root, 'backups'), { path: path.join(root, 'cases/North.slcase'), caseId: 'north-id' });

    expect(backups.map(({ why, articles, isOfCase, sizeBytes }) => [why, articles, isOfCase, sizeBytes])).toEqual([
      ['work', 3, true, 6],
      ['work', 2, true, 5],
      ['update', null, true, 16],
      ['work', 1, false, 15],
    ]);
  });

  it('is of all cases while none is open, and empty where there is no folder', async () => {
    const root = folder();

    expect((await listBackups(path.join(root, 'backups'), null)).map(({ caseName }) => caseName)).toEqual(['North', 'North', 'South']);
    expect(await listBackups(path.join(root, 'nowhere'), null)).toEqual([]);
  });

  it('is the only way to a file: an id that names another one finds nothing', async () => {
    const root = folder();

    await expect(findBackup(path.join(root, 'backups'), null, '../cases/North.slcase')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('backups that are deleted', () => {
  it('are gone with their logs, and those that cannot be are counted', async () => {
    const root = folder();
    const north = path.join(root, 'cases/Northern.before-2026-11-28T1430.slcase');

    expect(await deleteBackups([north, path.join(root, 'not\0a-name')])).toEqual({ deleted: 1, left: 1 });
    expect(existsSync(north)).toBe(false);
  });
});
