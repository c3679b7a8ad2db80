import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.js';
import { readSlip, slipBytes } from './key-slip.js';

/** Marks an SQLite file as a case: "SLC1". */
export const applicationId = 0x534c4331;

/** Offsets in the first 100 bytes. Source: https://www.sqlite.org/fileformat2.html#the_database_header */
const headerLength = 100;
const magic = 'SQLite format 3\0';
const pageSizeAt = 16;
const pageCountAt = 28;
const userVersionAt = 60;
const applicationIdAt = 68;
/** Payload fractions, the same in every SQLite file; with the page size what the cipher leaves readable of the header. */
const fractionsAt = 21;
const fractions = Buffer.from([64, 32, 32]);

/** What is known of a case file without its key. */
export type CaseHeader =
  | { readonly kind: 'plain'; readonly schemaVersion: number }
  /** `slip`: what its key is made by; the rest shows only with the key. */
  | { readonly kind: 'encrypted'; readonly slip: Uint8Array };

/** The schema version of a case; `null` for an encrypted one, which shows it only with its key. Throws as `readCaseHeader`. */
export function readSchemaVersion(path: string): number | null {
  const header = readCaseHeader(path);
  return header.kind === 'plain' ? header.schemaVersion : null;
}

/**
 * What a case file says of itself, read before SQLite touches the file.
 *
 * Must not be called while this process has the file open: closing a second handle drops SQLite's locks on it.
 * Source: https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
 *
 * @throws {AppError} `file-vanished`, `file-not-regular`, `file-unreadable`; `case-not-a-case` for another format;
 *   `case-damaged` when it is empty or cut short, or encrypted and what its key is made by cannot be read
 */
export function readCaseHeader(path: string): CaseHeader {
  const fileName = basename(path);
  const { header, sizeBytes, slip } = firstBytes(path);
  if (sizeBytes === 0) throw new AppError('case-damaged', { fileName });
  const readable = header.length >= magic.length && header.toString('latin1', 0, magic.length) === magic;
  if (!readable && slip !== null) return encryptedHeader(slip, { fileName, isWhole: sizeBytes % pageSizeOf(header) === 0 });
  if (!readable) throw new AppError('case-not-a-case', { fileName });
  if (header.length < headerLength) throw new AppError('case-damaged', { fileName });
  if (header.readUInt32BE(applicationIdAt) !== applicationId) throw new AppError('case-not-a-case', { fileName });
  if (isCutShort(header, sizeBytes) && !hasLog(path)) throw new AppError('case-damaged', { fileName });
  return { kind: 'plain', schemaVersion: header.readUInt32BE(userVersionAt) };
}

function encryptedHeader(slip: Uint8Array, { fileName, isWhole }: { readonly fileName: string; readonly isWhole: boolean }): CaseHeader {
  if (!isWhole || readSlip(slip) === null) throw new AppError('case-damaged', { fileName });
  return { kind: 'encrypted', slip };
}

/** `slip` is `null` where the header is not one that the cipher leaves behind. */
function firstBytes(path: string): { header: Buffer; sizeBytes: number; slip: Uint8Array | null } {
  const file = openForReading(path);
  try {
    const { size: sizeBytes } = fstatSync(file);
    const header = Buffer.alloc(Math.min(headerLength, sizeBytes));
    readSync(file, header, 0, header.length, 0);
    return { header, sizeBytes, slip: isCiphered(header) ? slipBytes(file, pageSizeOf(header)) : null };
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
  return header.readUInt32BE(pageCountAt) * pageSizeOf(header) > sizeBytes;
}

function isCiphered(header: Buffer): boolean {
  const isWhole = header.length === headerLength;
  return isWhole && header.toString('latin1', 0, magic.length) !== magic && header.subarray(fractionsAt, fractionsAt + fractions.length).equals(fractions);
}

function pageSizeOf(header: Buffer): number {
  const raw = header.readUInt16BE(pageSizeAt);
  return raw === 1 ? 65_536 : raw;
}

/** Whether changes lie in a log beside the case that was not folded in. */
export function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
