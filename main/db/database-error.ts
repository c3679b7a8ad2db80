import { AppError, type ErrorCode } from '../../shared/errors.js';

/** SQLite's names of results that people can do something about, by how they begin. */
const codeByPrefix: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  // The shared memory of the write-ahead log cannot grow: there is no other reason for it than a full disk.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR_SHORT_READ', 'case-damaged'],
  ['SQLITE_IOERR_CORRUPTFS', 'case-damaged'],
  ['SQLITE_CORRUPT', 'case-damaged'],
  ['SQLITE_NOTADB', 'case-damaged'],
  ['SQLITE_READONLY', 'case-read-only'],
  ['SQLITE_CANTOPEN', 'target-unwritable'],
  ['SQLITE_BUSY', 'case-held'],
  ['SQLITE_LOCKED', 'case-held'],
];

/** The result name of an error SQLite gave (`SQLITE_BUSY`); `null` for any other error. */
export function sqliteCode(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !('code' in thrown)) return null;
  return typeof thrown.code === 'string' && thrown.code.startsWith('SQLITE_') ? thrown.code : null;
}

/** An `AppError` in place of an error of SQLite that has words; anything else unchanged. */
export function databaseError(thrown: unknown): unknown {
  const sqlite = sqliteCode(thrown);
  // Every JSON column is checked when it is written.
  if (sqlite === 'SQLITE_ERROR' && thrown instanceof Error && thrown.message.includes('malformed JSON')) return new AppError('case-damaged', {}, thrown);
  const known = codeByPrefix.find(([prefix]) => sqlite?.startsWith(prefix) === true);
  return known === undefined ? thrown : new AppError(known[1], {}, thrown);
}
