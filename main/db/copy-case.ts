import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.js';
import type { CaseKey } from '../workers/contract.js';
import { readSchemaVersion } from './case-header.js';
import type { ReadOnlyWhy } from './case-database.js';
import { belongsToCase, realCasePath, removeUnfinished, renameDurably, setLogAside, type MovedFile } from './case-place.js';
import { writeCounter } from './case-state.js';
import { isFileWhole } from './check-case.js';
import { Connection } from './connection.js';
import type { Environment } from './environment.js';
import { salvageCase } from './salvage-case.js';
import { holderDetails, WriterLock } from './writer-lock.js';

/** An open case, as it is copied. */
export interface CaseToCopy {
  readonly path: string;
  readonly connection: Connection;
  readonly environment: Environment;
  /** `damaged`: what can be read of it is copied. */
  readonly readOnlyWhy?: ReadOnlyWhy | null;
}

/**
 * Writes a whole copy of an open case: to a temporary file beside the target, then renamed onto it.
 *
 * A case that is there already is replaced together with its log, under its lock. Of a damaged case the copy holds what
 * can be read.
 *
 * @returns names of what is damaged in the case, and so left out of the copy or kept in it as it is
 * @throws {AppError} `disk-full`, `target-unwritable` also for the open case itself, `case-held` when another process
 *   writes the target, `case-not-a-case` or `case-damaged` when it is none; the target is as it was
 */
export function copyCase(source: CaseToCopy, target: string): string[] {
  const path = realCasePath(target);
  if (belongsToCase(path, source.path)) throw new AppError('target-unwritable', { fileName: basename(path), why: 'is-the-case' });
  const lock = existsSync(path) ? lockedTarget(path, source.environment) : null;
  try {
    return writeCopy(source, path);
  } finally {
    lock?.release();
  }
}

/** The right to replace a case. Its header is read under the lock: then this process has the file open nowhere else. */
function lockedTarget(path: string, environment: Environment): WriterLock {
  const outcome = WriterLock.take(path, environment.makeId(), environment.now());
  if (outcome.kind === 'held') throw new AppError('case-held', holderDetails(path, outcome.holder));
  if (outcome.kind === 'unwritable') throw new AppError(outcome.code, { fileName: basename(path) });
  try {
    readSchemaVersion(path);
    return outcome.lock;
  } catch (error) {
    outcome.lock.release();
    throw error;
  }
}

function writeCopy(source: CaseToCopy, path: string): string[] {
  const { environment } = source;
  const token = environment.makeId();
  const unfinished = `${path}.${token}.new`;
  try {
    const damaged = copyInto(unfinished, source);
    putInPlace(unfinished, path, `.${token}.old`);
    return damaged;
  } catch (error) {
    removeUnfinished(unfinished);
    throw error instanceof AppError ? error : new AppError('target-unwritable', { fileName: basename(path) }, error);
  }
}

/** A damaged case cannot be copied page by page, and should not be: what can be read of it goes into a new one. */
function copyInto(unfinished: string, { connection, environment, readOnlyWhy }: CaseToCopy): string[] {
  if (readOnlyWhy === 'damaged') return salvageCase(connection, unfinished, environment);
  writeWholeCopy(connection, unfinished);
  return [];
}

/**
 * Writes a copy to a new file and reads it again.
 *
 * @throws {AppError} `case-damaged` where the copy does not hang together, `disk-full`
 */
export function writeWholeCopy(connection: Connection, path: string): void {
  connection.run('VACUUM INTO ?', path);
  markClosed(path, connection.key);
  if (!isFileWhole(path, 'ro', connection.key)) throw new AppError('case-damaged', { fileName: basename(path) });
}

/** The log of the case before goes with it: SQLite would write it into the copy. */
function putInPlace(unfinished: string, path: string, suffix: string): void {
  let log: readonly MovedFile[] = [];
  try {
    log = setLogAside(path, suffix);
    renameDurably(unfinished, path);
  } catch (error) {
    for (const { from, to } of log) renameSync(to, from);
    throw error;
  }
  for (const { to } of log) rmSync(to, { force: true });
}

/** The copy is a closed case, even of one that is being written. */
function markClosed(path: string, key: CaseKey | null): void {
  const connection = new Connection(path, key);
  try {
    writeCounter(connection, 'being_written', 0);
  } finally {
    connection.close();
  }
}
