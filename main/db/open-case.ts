import { accessSync, constants, existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AppError, type ErrorCode } from '../../shared/errors.js';
import type { CaseKey } from '../workers/contract.js';
import { CaseDatabase } from './case-database.js';
import { applicationId, hasLog, readCaseHeader } from './case-header.js';
import { realCasePath, removeUnfinished, renameDurably, setLogAside } from './case-place.js';
import { createState } from './case-state.js';
import { isQuicklyWhole } from './check-case.js';
import { Connection } from './connection.js';
import { copyBeforeMigration } from './copy-before-migration.js';
import { sqliteCode } from './database-error.js';
import type { Environment } from './environment.js';
import { readingAddress } from './file-address.js';
import { slipTableSql, stampSlip } from './key-slip.js';
import { migrate, newestVersion } from './migrate.js';
import { placeKind } from './place-kind.js';
import { isSchemaReadable } from './readable-texts.js';
import { removeUnfinishedRekeying } from './rekey-case.js';
import { isRewriteDue, rewriteFile } from './rewrite-file.js';
import { stampIndex } from './search.js';
import { sealUnsealed } from './seals.js';
import { holderDetails, WriterLock } from './writer-lock.js';

/** Which case, and how it may be opened. */
export interface OpenRequest {
  readonly path: string;
  /** Makes the case when it is not there. */
  readonly create: boolean;
  /** Fails where the case could only be read. */
  readonly requireWriter: boolean;
  /** Opens an encrypted case, and encrypts one that is made; not used for one that is not encrypted. */
  readonly key?: CaseKey | null;
}

/** What a reader meets while a writer sets the file up, and how long that may take: 3 s. */
const passingCodes: readonly ErrorCode[] = ['case-held', 'case-read-only', 'target-unwritable'];
const attemptsBesideWriter = 60;
const betweenAttemptsMs = 50;

/**
 * An open case: for writing when no other process writes it and the place allows it, else for reading.
 *
 * Header, version and key are looked at before SQLite may write the file, so that nothing strange is ever written to.
 *
 * @throws {AppError} `case-not-a-case`, `case-newer`, `case-damaged`, `file-vanished`; `case-locked` without the key of an
 *   encrypted case, `case-key-wrong` with another one; with `requireWriter` also
 *   `case-held` and `case-read-only`
 */
export function openCase(request: OpenRequest, environment: Environment): CaseDatabase {
  const path = realCasePath(request.path);
  const key = existsSync(path) || !request.create ? keyFor(path, request.key ?? null) : (request.key ?? null);
  const outcome = WriterLock.take(path, environment.makeId(), environment.now());
  switch (outcome.kind) {
    case 'taken':
      return openHolding(outcome.lock, { requireWriter: request.requireWriter, path, key }, environment);
    case 'held':
      if (request.requireWriter) throw new AppError('case-held', holderDetails(path, outcome.holder));
      return openBesideWriter({ path, key, why: 'held' }, environment);
    case 'unwritable':
      if (!existsSync(path)) throw new AppError(outcome.code, { fileName: basename(path) });
      if (request.requireWriter) throw new AppError(outcome.code === 'disk-full' ? 'disk-full' : 'case-read-only', { fileName: basename(path) });
      return openForReading({ path, key, why: 'permissions' }, environment);
  }
}

interface CaseToWrite {
  readonly path: string;
  readonly key: CaseKey | null;
  readonly requireWriter: boolean;
}

interface CaseToRead {
  readonly path: string;
  readonly key: CaseKey | null;
  readonly why: 'held' | 'permissions';
}

function openHolding(lock: WriterLock, request: CaseToWrite, environment: Environment): CaseDatabase {
  const { path, key } = request;
  try {
    if (!existsSync(path)) createCase(path, key, environment);
    removeUnfinishedRekeying(path);
    assertWritable(path);
    return openForWriting(request, lock, environment);
  } catch (error) {
    lock.release();
    const mayRead = error instanceof AppError && error.code === 'case-read-only' && !request.requireWriter;
    if (!mayRead) throw error;
  }
  return openForReading({ path, key, why: 'permissions' }, environment);
}

/** Builds the file under another name: a crash leaves no half case, and what is there already is not touched. The log of a case
 * that was deleted is set aside, or SQLite would bring that case back. */
function createCase(path: string, key: CaseKey | null, environment: Environment): void {
  const unfinished = `${path}.${environment.makeId()}.new`;
  try {
    const connection = new Connection(unfinished, key);
    if (key !== null) connection.script(slipTableSql);
    connection.script(`PRAGMA application_id = ${String(applicationId)}`);
    migrate(connection);
    connection.transaction(() => {
      createState(connection, environment.makeId(), environment.now());
      stampIndex(connection);
      sealUnsealed(connection);
    });
    const pageSize = connection.number('PRAGMA page_size');
    connection.close();
    if (key !== null) stampSlip(unfinished, key.slip, pageSize);
    setLogAside(path, `.left-${environment.makeId()}`);
    renameDurably(unfinished, path);
  } catch (error) {
    removeUnfinished(unfinished);
    throw error;
  }
}

function openForWriting({ path, key }: CaseToWrite, lock: WriterLock, environment: Environment): CaseDatabase {
  const connection = new Connection(path, key);
  try {
    prepare(connection, path);
    connection.rows('PRAGMA synchronous = FULL');
    connection.rows('PRAGMA foreign_keys = ON');
    if (connection.number('PRAGMA user_version') < newestVersion) {
      copyBeforeMigration({ connection, path, environment });
      migrate(connection);
    }
    const place = placeKind(path);
    // A log needs memory that processes share; and a folder that is synchronised may copy the file without its log.
    connection.rows(`PRAGMA journal_mode = ${place === 'plain' ? 'WAL' : 'DELETE'}`);
    const readOnlyWhy = isQuicklyWhole(connection) ? null : 'damaged';
    // A removal for good that broke off before the file was written anew.
    if (readOnlyWhy === null && isRewriteDue(connection)) rewriteFile(connection);
    return new CaseDatabase({ path, connection, environment, lock, readOnlyWhy, readHow: 'ro', place });
  } catch (error) {
    connection.close();
    throw named(error, path);
  }
}

/** The writer may be making the file or its log in this very moment: that passes. */
function openBesideWriter(toRead: CaseToRead, environment: Environment): CaseDatabase {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return openForReading(toRead, environment);
    } catch (error) {
      const mayPass = error instanceof AppError && passingCodes.includes(error.code);
      if (!mayPass || attempt === attemptsBesideWriter) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, betweenAttemptsMs);
    }
  }
}

function openForReading(toRead: CaseToRead, environment: Environment): CaseDatabase {
  const { path, why } = toRead;
  const { connection, readHow } = readingConnection(toRead);
  try {
    if (connection.number('PRAGMA user_version') < newestVersion) throw new AppError('case-read-only', { fileName: basename(path) });
    const readOnlyWhy = isQuicklyWhole(connection) ? why : 'damaged';
    return new CaseDatabase({ path, connection, environment, lock: null, readOnlyWhy, readHow, place: placeKind(path) });
  } catch (error) {
    connection.close();
    throw named(error, path);
  }
}

/** A log cannot be read where its index cannot be made: there only the file itself is read, which nobody writes. */
function readingConnection({ path, key, why }: CaseToRead): { connection: Connection; readHow: 'ro' | 'immutable' } {
  try {
    return { connection: preparedConnection(path, 'ro', key), readHow: 'ro' };
  } catch (error) {
    // With a log beside it the file alone is not what was written last: better nothing than an old state.
    if (why === 'held' || hasLog(path) || !(error instanceof AppError) || error.code === 'case-newer') throw error;
    return { connection: preparedConnection(path, 'immutable', key), readHow: 'immutable' };
  }
}

function preparedConnection(path: string, how: 'ro' | 'immutable', key: CaseKey | null): Connection {
  const connection = new Connection(readingAddress(path, how), key);
  try {
    prepare(connection, path);
    return connection;
  } catch (error) {
    connection.close();
    throw named(error, path);
  }
}

/** Reads the schema and refuses what this program did not put there: triggers, views and virtual tables would run as we read. */
function prepare(connection: Connection, path: string): void {
  connection.rows('PRAGMA trusted_schema = OFF');
  connection.rows('PRAGMA busy_timeout = 2000');
  const fileName = basename(path);
  if (connection.number('PRAGMA user_version') > newestVersion) throw new AppError('case-newer', { fileName });
  const strange = connection.number("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view') OR (rootpage = 0 AND type = 'table' AND name <> 'article_search')");
  if (strange > 0 || !isSchemaReadable(connection)) throw new AppError('case-damaged', { fileName });
}

/** The key a case is opened with, once it is known that it may be opened; `null` where it is not encrypted. */
function keyFor(path: string, key: CaseKey | null): CaseKey | null {
  const header = readCaseHeader(path);
  const fileName = basename(path);
  if (header.kind === 'encrypted') {
    if (key === null) throw new AppError('case-locked', { fileName });
    assertKeyOpens(path, key, header.slip);
    return key;
  }
  if (header.schemaVersion > newestVersion) throw new AppError('case-newer', { fileName });
  return null;
}

/** Asked of the file alone, so that no log and no journal is ever folded in with a wrong key. */
function assertKeyOpens(path: string, key: CaseKey, slip: Uint8Array): void {
  const fileName = basename(path);
  if (Buffer.compare(key.slip, slip) !== 0) throw new AppError('case-key-wrong', { fileName });
  const connection = new Connection(readingAddress(path, 'immutable'), key);
  try {
    if (connection.number('PRAGMA application_id') !== applicationId) throw new AppError('case-not-a-case', { fileName });
  } catch (error) {
    if (error instanceof AppError && sqliteCode(error.cause) === 'SQLITE_NOTADB') throw new AppError('case-key-wrong', { fileName }, error);
    throw named(error, path);
  } finally {
    connection.close();
  }
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
