import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copiesBeside, deleteBackups } from '../../main/flows/case-backups.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

describe('copies the program made beside a case', () => {
  it('are found by their name, and deleted with their logs; other files stay', async () => {
    const folder = temporaryFolder();
    const others = ['dam.slcase', 'dam.slcase.before-lunch', 'mill.slcase.before-2-at-1', 'notes.txt'];
    for (const name of [...others, 'dam.slcase.before-2-at-1', 'dam.slcase.before-2-at-1-wal', 'dam.slcase.before-3-at-2']) writeFileSync(path.join(folder, name), '');

    const copies = await copiesBeside(path.join(folder, 'dam.slcase'));
    const outcome = await deleteBackups(copies);

    expect(copies.map((copy) => path.basename(copy))).toEqual(['dam.slcase.before-2-at-1', 'dam.slcase.before-3-at-2']);
    expect(outcome).toEqual({ deleted: 2, left: 0 });
    expect(readdirSync(folder).toSorted()).toEqual(others.toSorted());
  });

  it('says which could not be deleted', async () => {
    const folder = temporaryFolder();

    expect(await deleteBackups([path.join(folder, 'not\0a-name')])).toEqual({ deleted: 0, left: 1 });
  });
});
