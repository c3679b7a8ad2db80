import { constants } from 'node:fs';
import { copyFile, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.js';
import { writeError } from './file-error.js';
import { forceFolder } from './write-atomically.js';

/**
 * Copies a file of any size to a new one, its bytes on the disk when this returns; nothing is left where that fails.
 *
 * @throws {AppError} `target-unwritable`, `disk-full`
 */
export async function copyWhole(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await flush(to);
    if ((await stat(to)).size !== (await stat(from)).size) throw new AppError('disk-full', { fileName: path.basename(to) });
  } catch (thrown) {
    await rm(to, { force: true }).catch(() => undefined);
    throw writeError(thrown, path.basename(to));
  }
}

/** Gives a file another name in its folder, which it has for good when this returns. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await forceFolder(path.dirname(to));
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
