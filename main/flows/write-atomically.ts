import { randomBytes } from 'node:crypto';
import { access, constants, open, realpath, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.js';
import { writeError } from './file-error.js';

/**
 * Puts bytes in the place of a file, whole or not at all.
 *
 * They go to a temporary file in the same folder, are forced to the disk and take the file's name last: whatever
 * happens before, the old file is intact. A link is followed, so that the file it names is replaced.
 *
 * @throws {AppError} `target-unwritable`, `disk-full`
 */
export async function writeAtomically(target: string, bytes: Uint8Array): Promise<void> {
  const file = await realpath(target).catch(() => target);
  const temporary = path.join(path.dirname(file), `.${path.basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await assertReplaceable(file);
    await writeWhole(temporary, bytes);
    await renameDurably(temporary, file);
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeError(thrown, path.basename(target));
  }
}

/** Gives a file another name in its folder, which it has for good when this returns. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await forceFolder(path.dirname(to));
}

/** Renaming would replace a write-protected file without a word. */
async function assertReplaceable(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) await access(file, constants.W_OK);
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o666);
  try {
    await writeAll(handle, bytes);
    const { size } = await handle.stat();
    if (size !== bytes.length) throw new AppError('disk-full', { fileName: path.basename(file) });
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** On a full disk a write may come back short without an error; one that writes nothing will never end. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, written);
    if (bytesWritten === 0) throw new AppError('disk-full');
    written += bytesWritten;
  }
}

/** Makes the rename itself durable. Windows has no handle of a folder and needs none. */
async function forceFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
