import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.js';

/** Marks an SQLite file as a case: "SLC1". */
export const applicationId = 0x534c4331;

/** Offsets in the first 100 bytes. Source: https://www.sqlite.org/fileformat2.html#the_database_header */
const headerLength = 100;
const magic = 'SQLite format 3\0';
const pageSizeAt = 16;
const pageCountAt = 28;
const userVersionAt = 60;
const applicationIdAt = 68;

/**
 * The schema version in a case file's header, read before SQLite touches the file.
 *
 * Must not be called while this process has the file open: closing a second handle drops SQLite's locks on it.
 * Source: https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
 *
 * @throws {AppError} `file-vanished`, `file-not-regular`, `file-unreadable`; `case-not-a-case` for another format;
 *   `case-damaged` when it is empty or cut short
 */
export function readSchemaVersion(path: string): number {
  const fileName = basename(path);
  const { header, sizeBytes } = firstBytes(path);
  if (sizeBytes === 0) throw new AppError('case-damaged', { fileName });
  const readable = header.length >= magic.length && header.toString('latin1', 0, magic.length) === magic;
  if (!readable) throw new AppError('case-not-a-case', { fileName });
  if (header.length < headerLength) throw new AppError('case-damaged', { fileName });
  if (header.readUInt32BE(applicationIdAt) !== applicationId) throw new AppError('case-not-a-case', { fileName });
  if (isCutShort(header, sizeBytes) && !hasLog(path)) throw new AppError('case-damaged', { fileName });
  return header.readUInt32BE(userVersionAt);
}

function firstBytes(path: string): { header: Buffer; sizeBytes: number } {
  const file = openForReading(path);
  try {
    const { size: sizeBytes } = fstatSync(file);
    const header = Buffer.alloc(Math.min(headerLength, sizeBytes));
    readSync(file, header, 0, header.length, 0);
    return { header, sizeBytes };
  } finally {
    closeSync(file);
  }
}

function openForReading(path: string): number {
  const fileName = basename(path);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new AppError('file-vanished', { fileName, what: 'case' });
  if (!stats.isFile()) throw new AppError('file-not-regular', { fileName });
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw new AppError('file-unreadable', { fileName }, error);
  }
}

function isCutShort(header: Buffer, sizeBytes: number): boolean {
  const raw = header.readUInt16BE(pageSizeAt);
  const pageSizeBytes = raw === 1 ? 65_536 : raw;
  return header.readUInt32BE(pageCountAt) * pageSizeBytes > sizeBytes;
}

/** Whether changes lie in a log beside the case that was not folded in. */
export function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
