import { accessSync, constants, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AppError, type ErrorCode } from '../../shared/errors.js';
import { CaseDatabase } from './case-database.js';
import { applicationId, hasLog, readSchemaVersion } from './case-header.js';
import { realCasePath, setLogAside } from './case-place.js';
import { createState } from './case-state.js';
import { Connection } from './connection.js';
import { copyCase } from './copy-case.js';
import type { Environment } from './environment.js';
import { readingAddress } from './file-address.js';
import { assertJournalWhole } from './journal.js';
import { migrate, newestVersion } from './migrate.js';
import { areTextsReadable, isSchemaReadable } from './readable-texts.js';
import { isRewriteDue, rewriteFile } from './rewrite-file.js';
import { sealUnsealed } from './seals.js';
import { holderDetails, WriterLock } from './writer-lock.js';

/** Which case, and how it may be opened. */
export interface OpenRequest {
  readonly path: string;
  /** Makes the case when it is not there. */
  readonly create: boolean;
  /** Fails where the case could only be read. */
  readonly requireWriter: boolean;
}

/** Entries of the journal looked at in opening; `check` looks at all. */
const journalTail = 50;

/** What a reader meets while a writer sets the file up, and how long that may take: 3 s. */
const passingCodes: readonly ErrorCode[] = ['case-held', 'case-read-only', 'target-unwritable'];
const attemptsBesideWriter = 60;
const betweenAttemptsMs = 50;

/**
 * An open case: for writing when no other process writes it and the place allows it, else for reading.
 *
 * Header and version are looked at before SQLite touches the file, so that nothing strange is ever written to.
 *
 * @throws {AppError} `case-not-a-case`, `case-newer`, `case-damaged`, `file-vanished`; with `requireWriter` also
 *   `case-held` and `case-read-only`
 */
export function openCase(request: OpenRequest, environment: Environment): CaseDatabase {
  const path = realCasePath(request.path);
  if (existsSync(path) || !request.create) assertReadable(path);
  const outcome = WriterLock.take(path, environment.makeId(), environment.now());
  switch (outcome.kind) {
    case 'taken':
      return openHolding(outcome.lock, { ...request, path }, environment);
    case 'held':
      if (request.requireWriter) throw new AppError('case-held', holderDetails(path, outcome.holder));
      return openBesideWriter(path, environment);
    case 'unwritable':
      if (!existsSync(path)) throw new AppError(outcome.code, { fileName: basename(path) });
      if (request.requireWriter) throw new AppError(outcome.code === 'disk-full' ? 'disk-full' : 'case-read-only', { fileName: basename(path) });
      return openForReading(path, 'permissions', environment);
  }
}

function openHolding(lock: WriterLock, request: OpenRequest, environment: Environment): CaseDatabase {
  const { path } = request;
  try {
    if (!existsSync(path)) createCase(path, environment);
    assertWritable(path);
    return openForWriting(path, lock, environment);
  } catch (error) {
    lock.release();
    const mayRead = error instanceof AppError && error.code === 'case-read-only' && !request.requireWriter;
    if (!mayRead) throw error;
  }
  return openForReading(path, 'permissions', environment);
}

/** Builds the file under another name: a crash leaves no half case, and what is there already is not touched. The log of a case
 * that was deleted is set aside, or SQLite would bring that case back. */
function createCase(path: string, environment: Environment): void {
  const unfinished = `${path}.${environment.makeId()}.new`;
  try {
    const connection = new Connection(unfinished);
    connection.script(`PRAGMA application_id = ${String(applicationId)}`);
    migrate(connection);
    connection.transaction(() => {
      createState(connection, environment.makeId(), environment.now());
      sealUnsealed(connection);
    });
    connection.close();
    setLogAside(path, `.left-${environment.makeId()}`);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function openForWriting(path: string, lock: WriterLock, environment: Environment): CaseDatabase {
  const connection = new Connection(path);
  try {
    prepare(connection, path);
    connection.rows('PRAGMA synchronous = FULL');
    connection.rows('PRAGMA foreign_keys = ON');
    const present = connection.number('PRAGMA user_version');
    if (present < newestVersion) {
      copyBeforeMigration({ connection, path, environment }, present);
      migrate(connection);
    }
    connection.rows('PRAGMA journal_mode = WAL');
    const readOnlyWhy = isWhole(connection) ? null : 'damaged';
    // A removal for good that broke off before the file was written anew.
    if (readOnlyWhy === null && isRewriteDue(connection)) rewriteFile(connection);
    return new CaseDatabase({ path, connection, environment, lock, readOnlyWhy, readHow: 'ro' });
  } catch (error) {
    connection.close();
    throw named(error, path);
  }
}

/** The writer may be making the file or its log in this very moment: that passes. */
function openBesideWriter(path: string, environment: Environment): CaseDatabase {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return openForReading(path, 'held', environment);
    } catch (error) {
      const mayPass = error instanceof AppError && passingCodes.includes(error.code);
      if (!mayPass || attempt === attemptsBesideWriter) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, betweenAttemptsMs);
    }
  }
}

function openForReading(path: string, why: 'held' | 'permissions', environment: Environment): CaseDatabase {
  const { connection, readHow } = readingConnection(path, why);
  try {
    if (connection.number('PRAGMA user_version') < newestVersion) throw new AppError('case-read-only', { fileName: basename(path) });
    const readOnlyWhy = isWhole(connection) ? why : 'damaged';
    return new CaseDatabase({ path, connection, environment, lock: null, readOnlyWhy, readHow });
  } catch (error) {
    connection.close();
    throw named(error, path);
  }
}

/** A log cannot be read where its index cannot be made: there only the file itself is read, which nobody writes. */
function readingConnection(path: string, why: 'held' | 'permissions'): { connection: Connection; readHow: 'ro' | 'immutable' } {
  try {
    return { connection: preparedConnection(path, 'ro'), readHow: 'ro' };
  } catch (error) {
    // With a log beside it the file alone is not what was written last: better nothing than an old state.
    if (why === 'held' || hasLog(path) || !(error instanceof AppError) || error.code === 'case-newer') throw error;
    return { connection: preparedConnection(path, 'immutable'), readHow: 'immutable' };
  }
}

function preparedConnection(path: string, how: 'ro' | 'immutable'): Connection {
  const connection = new Connection(readingAddress(path, how));
  try {
    prepare(connection, path);
    return connection;
  } catch (error) {
    connection.close();
    throw named(error, path);
  }
}

/** Reads the schema and refuses what this program did not put there: triggers and views would run as we read. */
function prepare(connection: Connection, path: string): void {
  connection.rows('PRAGMA trusted_schema = OFF');
  connection.rows('PRAGMA busy_timeout = 2000');
  const fileName = basename(path);
  if (connection.number('PRAGMA user_version') > newestVersion) throw new AppError('case-newer', { fileName });
  const strange = connection.number("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')");
  if (strange > 0 || !isSchemaReadable(connection)) throw new AppError('case-damaged', { fileName });
}

/** Beside the case, named by the version it holds; a copy of that version that is there already is as good. */
function copyBeforeMigration({ connection, path, environment }: { connection: Connection; path: string; environment: Environment }, version: number): void {
  const copy = `${path}.before-${String(newestVersion)}-at-${String(version)}`;
  if (!existsSync(copy)) copyCase({ connection, path, environment }, copy);
}

/** The quick part of the check: texts that opening reads, and the end of the journal. */
function isWhole(connection: Connection): boolean {
  try {
    if (!areTextsReadable(connection, journalTail)) return false;
    assertJournalWhole(connection, journalTail);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'case-damaged') return false;
    throw error;
  }
}

function assertReadable(path: string): void {
  if (readSchemaVersion(path) > newestVersion) throw new AppError('case-newer', { fileName: basename(path) });
}

/** Asked of the system first: SQLite opens a file it may not write without a word, and fails at the first change. */
function assertWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw new AppError('case-read-only', { fileName: basename(path) }, error);
  }
}

/** The error with the case's file name, which SQLite's errors lack. */
function named(error: unknown, path: string): unknown {
  if (!(error instanceof AppError)) return error;
  return new AppError(error.code, { fileName: basename(path), ...error.details }, error.cause);
}
