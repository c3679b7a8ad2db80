import { constants } from 'node:fs';
import { copyFile, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.js';
import { writeError } from './file-error.js';

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

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
