import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { placeKind } from '../../main/db/place-kind.js';
import { damArticle, openDesk, reopen, store } from '../fixtures/case-desk.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

/** A folder of this name, in a folder of its own. */
function folderNamed(name: string): string {
  const folder = path.join(temporaryFolder(), name);
  mkdirSync(folder);
  return folder;
}

describe('the place of a case', () => {
  it.each([
    ['NFS', 0x6969],
    ['CIFS', 0xff534d42],
    ['FUSE', 0x65735546],
    ['a VirtualBox host', 0x786f4256],
  ])('on %s is one of another machine or program', (_what, type) => {
    expect(placeKind('/mnt/cases/North.slcase', () => type)).toBe('network');
  });

  it.each(['Dropbox', 'OneDrive', 'OneDrive - Harrow Agency', 'Google Drive', 'iCloud Drive', 'Nextcloud'])('in a folder named %s is synchronised', (name) => {
    expect(placeKind(path.join('/home/mara', name, 'cases', 'North.slcase'), () => 0xef53)).toBe('synchronised');
  });

  it.each(['Documents', 'Dropbox notes', 'My drives', 'boxes'])('in a folder named %s is plain', (name) => {
    expect(placeKind(path.join('/home/mara', name, 'North.slcase'), () => 0xef53)).toBe('plain');
  });
});

describe('a case in a folder that is synchronised', () => {
  it('says so, and is written without a log beside it', async () => {
    const folder = folderNamed('Nextcloud');
    const desk = await openDesk({ path: path.join(folder, 'dam.slcase') });
    await store(desk, damArticle);

    expect(desk.session.info().place).toBe('synchronised');
    expect(desk.session.database.connection.row('PRAGMA journal_mode')).toEqual({ journal_mode: 'delete' });
    expect(readdirSync(folder).sort()).toEqual(['dam.slcase', 'dam.slcase.lock']);
  });

  it('is taken over from a plain folder and brought back, with all it holds', async () => {
    const desk = await openDesk();
    await store(desk, damArticle);
    await desk.call('case:close-file', {});
    const moved = path.join(folderNamed('Dropbox'), 'dam.slcase');
    renameSync(desk.path, moved);
    const there = await openDesk({ path: moved, create: false });
    await there.call('briefings:create', { name: 'Roads' });
    await there.call('case:close-file', {});
    renameSync(moved, desk.path);

    const back = await reopen(desk);

    expect(await back.call('case:view', {})).toMatchObject({ articles: [{ fileName: 'dam.txt' }], briefings: [{ name: 'Roads' }], info: { place: 'plain' } });
    expect(back.session.database.connection.row('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
  });

  it('is written while it is being backed up and checked', async () => {
    const desk = await openDesk({ path: path.join(folderNamed('Dropbox'), 'dam.slcase'), backupRoot: temporaryFolder() });

    await store(desk, damArticle);

    expect(await desk.call('case:check', {})).toMatchObject({ check: 'whole' });
  });
});

describe('a case whose file goes while it is open', () => {
  it.each([
    ['renamed', (file: string) => renameSync(file, `${file}.moved`)],
    ['deleted', (file: string) => rmSync(file)],
  ])('because it was %s is told of, without anything being written', async (_what, act) => {
    const desk = await openDesk();
    act(desk.path);

    await vi.waitFor(() => expect(desk.told.at(-1)).toMatchObject({ missing: true }), { timeout: 4000 });
  });

  it('and comes back is told of again', async () => {
    const desk = await openDesk();
    renameSync(desk.path, `${desk.path}.moved`);
    await vi.waitFor(() => expect(desk.told.at(-1)).toMatchObject({ missing: true }), { timeout: 4000 });
    renameSync(`${desk.path}.moved`, desk.path);

    await vi.waitFor(() => expect(desk.told.at(-1)).toMatchObject({ missing: false }), { timeout: 4000 });
    await store(desk, damArticle);
  });
});
