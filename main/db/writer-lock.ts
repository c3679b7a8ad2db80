import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { z } from 'zod';
import { AppError, type ErrorDetails } from '../../shared/errors.js';
import { Connection } from './connection.js';
import { readingAddress } from './file-address.js';

const holderSchema = z.object({ token: z.string(), pid: z.number(), host: z.string(), since_ms: z.number() });

/** Who writes a case: the row of the lock's own file. */
export type LockHolder = z.infer<typeof holderSchema>;

export type LockOutcome =
  | { readonly kind: 'taken'; readonly lock: WriterLock }
  /** `holder` is `null` when it cannot be read in this instant. */
  | { readonly kind: 'held'; readonly holder: LockHolder | null }
  /** No lock can be made there; `code` says why. */
  | { readonly kind: 'unwritable'; readonly code: 'target-unwritable' | 'disk-full' };

/** Attempts before a lock whose file keeps vanishing under our hands counts as held. */
const attempts = 5;

/**
 * The right to write a case: `BEGIN EXCLUSIVE` on `<case>.lock`, an SQLite file of its own.
 *
 * The kernel frees it with the process, so no lock is ever stale, whatever the file says.
 */
export class WriterLock {
  readonly #connection: Connection;
  readonly #path: string;

  private constructor(connection: Connection, path: string) {
    this.#connection = connection;
    this.#path = path;
  }

  static take(casePath: string, token: string, nowMs: number): LockOutcome {
    const path = `${casePath}.lock`;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const outcome = WriterLock.#attempt(path, { token, pid: process.pid, host: hostname(), since_ms: nowMs });
      if (outcome !== 'again') return outcome;
    }
    return { kind: 'held', holder: readHolder(path) };
  }

  static #attempt(path: string, holder: LockHolder): LockOutcome | 'again' {
    let connection: Connection | null = null;
    try {
      connection = new Connection(path);
      holdExclusively(connection, holder);
    } catch (error) {
      if (connection !== null) letGo(connection);
      return outcomeOf(error, path);
    }
    if (readHolder(path)?.token === holder.token) return { kind: 'taken', lock: new WriterLock(connection, path) };
    // The holder before us removed the file between our opening and our locking it: what we hold is not what others see.
    letGo(connection);
    return 'again';
  }

  /** Lets the next one write; the lock's file goes too, where the system lets an open file go. */
  release(): void {
    try {
      rmSync(this.#path, { force: true });
    } catch {
      // Windows keeps a file that is open. Left behind, it locks nothing.
    }
    letGo(this.#connection);
  }
}

/** Who writes a case, as the details of `case-held`. */
export function holderDetails(casePath: string, holder: LockHolder | null): ErrorDetails {
  const fileName = basename(casePath);
  if (holder === null) return { fileName };
  return { fileName, pid: holder.pid, host: holder.host, since: new Date(holder.since_ms).toISOString() };
}

/** Who the lock's file names, read past the lock itself. */
function readHolder(path: string): LockHolder | null {
  let connection: Connection | null = null;
  try {
    connection = new Connection(readingAddress(path, 'immutable'));
    return holderSchema.parse(connection.row('SELECT token, pid, host, since_ms FROM holder'));
  } catch {
    return null;
  } finally {
    connection?.close();
  }
}

function holdExclusively(connection: Connection, holder: LockHolder): void {
  // Exclusive mode keeps the file locked between the commit, which others read, and the next BEGIN.
  connection.rows('PRAGMA locking_mode = EXCLUSIVE');
  connection.rows('PRAGMA journal_mode = MEMORY');
  connection.script('BEGIN EXCLUSIVE');
  connection.script('CREATE TABLE IF NOT EXISTS holder (only_row INTEGER PRIMARY KEY, token TEXT, pid INTEGER, host TEXT, since_ms INTEGER)');
  connection.run(
    'INSERT OR REPLACE INTO holder VALUES (1, ?, ?, ?, ?)',
    holder.token, holder.pid, holder.host, holder.since_ms,
  );
  connection.script('COMMIT');
  connection.script('BEGIN EXCLUSIVE');
}

function letGo(connection: Connection): void {
  try {
    connection.rollBack();
    connection.rows('PRAGMA locking_mode = NORMAL');
    // The lock goes with the next read in normal mode, not before.
    connection.rows('SELECT count(*) FROM sqlite_schema');
  } catch (error) {
    // Held by another one, or not to be read: then we hold nothing.
    if (!(error instanceof AppError)) throw error;
  } finally {
    connection.close();
  }
}

function outcomeOf(error: unknown, path: string): LockOutcome | 'again' {
  if (!(error instanceof AppError)) throw error;
  switch (error.code) {
    case 'case-held':
      return { kind: 'held', holder: readHolder(path) };
    case 'case-damaged':
      // A kill while the holder's row was written. A damaged file cannot be locked, so nobody holds it.
      rmSync(path, { force: true });
      return 'again';
    case 'case-read-only':
    case 'target-unwritable':
      return { kind: 'unwritable', code: 'target-unwritable' };
    case 'disk-full':
      return { kind: 'unwritable', code: 'disk-full' };
    default:
      throw error;
  }
}
