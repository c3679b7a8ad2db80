import { AppError, type ErrorCode, type ErrorDetails } from '../../shared/errors.js';

/** Every JSON column is checked when it is written, and every name in our SQL is one of the schema's. */
const ofDamage = /malformed JSON|no such \w+|malformed database schema|has no column named|already exists|duplicate column name|vtable constructor failed|no tables specified|unknown function|syntax error|unrecognized \w+|incomplete input|mismatch|unknown database|unsupported file format|text encoding/u;

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

/** The table or index whose definition cannot be read, where SQLite names it. */
function tableIn(message: string): ErrorDetails {
  const name = /malformed database schema \(([^)]+)\)|no such (?:table|column): (?:main\.)?(\S+)/u.exec(message)?.slice(1).find((found) => found !== undefined);
  return name === undefined ? {} : { record: `table ${name}` };
}

/** An `AppError` in place of an error of SQLite that has words; anything else unchanged. */
export function databaseError(thrown: unknown): unknown {
  const sqlite = sqliteCode(thrown);
  if (sqlite === 'SQLITE_ERROR' && thrown instanceof Error && ofDamage.test(thrown.message)) return new AppError('case-damaged', tableIn(thrown.message), thrown);
  const known = codeByPrefix.find(([prefix]) => sqlite?.startsWith(prefix) === true);
  return known === undefined ? thrown : new AppError(known[1], thrown instanceof Error ? tableIn(thrown.message) : {}, thrown);
}
