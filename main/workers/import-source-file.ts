import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { AppError } from '../../shared/errors.js';
import { maxSourceBytes } from '../extract/limits.js';

/** A stranger's file while it is open. */
export interface OpenedSource {
  readonly file: FileHandle;
  readonly sizeBytes: number;
}

/**
 * The value of work on a file that may be a stranger's, which is open meanwhile.
 *
 * @throws {AppError} `file-vanished`, `file-not-regular`, `file-unreadable`; what the work throws
 */
export async function withSourceFile<Value>(path: string, fileName: string, work: (opened: OpenedSource) => Promise<Value>): Promise<Value> {
  try {
    return await withRegularFile(path, fileName, work);
  } catch (error) {
    throw error instanceof AppError ? error : readError(error, fileName);
  }
}

/**
 * All bytes of an open file.
 *
 * @throws {AppError} `file-too-large` before a byte is read
 */
export async function bytesOf({ file, sizeBytes }: OpenedSource, fileName: string): Promise<Uint8Array> {
  if (sizeBytes > maxSourceBytes) throw new AppError('file-too-large', { fileName, sizeBytes, limitBytes: maxSourceBytes });
  return file.readFile();
}

/** The first bytes of an open file, fewer where it is shorter; reading goes on from its beginning. */
export async function headOf({ file }: OpenedSource, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

async function withRegularFile<Value>(path: string, fileName: string, work: (opened: OpenedSource) => Promise<Value>): Promise<Value> {
  // Before it is opened: opening a pipe or a device may wait for ever.
  if (!(await stat(path)).isFile()) throw new AppError('file-not-regular', { fileName });
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new AppError('file-not-regular', { fileName });
    return await work({ file, sizeBytes: stats.size });
  } finally {
    await file.close();
  }
}

function readError(error: unknown, fileName: string): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const isGone = code === 'ENOENT' || code === 'ENOTDIR';
  return new AppError(isGone ? 'file-vanished' : 'file-unreadable', { fileName }, error);
}
