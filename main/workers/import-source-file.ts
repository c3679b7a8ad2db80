import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { AppError } from '../../shared/errors.js';
import { maxSourceBytes } from '../extract/limits.js';

/**
 * The bytes of a file that may be a stranger's.
 *
 * @throws {AppError} `file-vanished`, `file-not-regular`, `file-too-large` (before a byte is read), `file-unreadable`
 */
export async function readSourceFile(path: string, fileName: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(path, fileName);
  } catch (error) {
    throw error instanceof AppError ? error : readError(error, fileName);
  }
}

async function readRegularFile(path: string, fileName: string): Promise<Uint8Array> {
  // Before it is opened: opening a pipe or a device may wait for ever.
  if (!(await stat(path)).isFile()) throw new AppError('file-not-regular', { fileName });
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new AppError('file-not-regular', { fileName });
    if (stats.size > maxSourceBytes) throw new AppError('file-too-large', { fileName, sizeBytes: stats.size, limitBytes: maxSourceBytes });
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function readError(error: unknown, fileName: string): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const isGone = code === 'ENOENT' || code === 'ENOTDIR';
  return new AppError(isGone ? 'file-vanished' : 'file-unreadable', { fileName }, error);
}
