import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { backupFileName, backupFromName, nameInBackups, surplusBackups, type StoredBackup } from '../../shared/domain/backup.js';
import { AppError } from '../../shared/errors.js';
import type { CaseKey } from '../workers/contract.js';
import { readCaseHeader } from './case-header.js';
import { removeUnfinished, renameDurably } from './case-place.js';
import { readCounter } from './case-state.js';
import { isFileWhole, isQuicklyWhole } from './check-case.js';
import { Connection } from './connection.js';
import { writeWholeCopy } from './copy-case.js';
import { readingAddress } from './file-address.js';
import { newestVersion } from './migrate.js';

/** What a backup is made of, and where it goes. */
export interface BackupRequest {
  readonly path: string;
  /** How the file may be read beside its writer. */
  readonly how: 'ro' | 'immutable';
  /** The folder of this case's backups; made where it is missing. */
  readonly folder: string;
  readonly nowMs: number;
  /** The key of an encrypted case; its backups are encrypted by it too. */
  readonly key?: CaseKey | null;
}

const unfinishedEnding = '.new';
/** Age after which an unfinished backup is one that broke off. */
const abandonedAfterMs = 3_600_000;

/**
 * Makes one more backup of a case that may be being written, and removes those that need not be kept.
 *
 * It gets the name of a backup once it has been opened and found whole, never before. An encrypted case stays encrypted.
 *
 * @throws {AppError} `disk-full`, `target-unwritable`; `case-damaged` where the copy fails its check
 */
export function makeBackup({ path, how, folder, nowMs, key = null }: BackupRequest): StoredBackup {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeAbandoned(folder, nowMs);
  const ordinal = (backupsIn(folder)[0]?.ordinal ?? 0) + 1;
  const unfinished = join(folder, `${String(ordinal)}-${String(process.pid)}-${String(nowMs)}${unfinishedEnding}`);
  try {
    copyTo(unfinished, new Connection(readingAddress(path, how), key));
    const facts = { ...countsIn(unfinished, key), ordinal, atMs: nowMs, caseName: basename(path, extname(path)) };
    const fileName = backupFileName(facts);
    renameDurably(unfinished, join(folder, fileName));
    thinOut(folder, facts.caseName, nowMs);
    return { ...facts, fileName, sizeBytes: statSync(join(folder, fileName)).size };
  } catch (error) {
    removeUnfinished(unfinished);
    throw error;
  }
}

/** The backups in a folder, newest first; none where there is no folder. One that was cut to nothing is none. */
export function backupsIn(folder: string): StoredBackup[] {
  const backups = namesIn(folder).flatMap((fileName): StoredBackup[] => {
    const facts = backupFromName(fileName);
    const sizeBytes = statSync(join(folder, fileName), { throwIfNoEntry: false })?.size ?? 0;
    return facts === null || sizeBytes === 0 ? [] : [{ ...facts, fileName, sizeBytes }];
  });
  return backups.sort((a, b) => b.ordinal - a.ordinal);
}

/**
 * Proof that a file can be restored from: a case of this or an older schema, every page of it whole, its journal chained.
 * An encrypted one that `key` does not open was proved when it was made; now only what its key is made by can be.
 *
 * @returns the key that opens it: `null` where it needs none, or another one
 * @throws {AppError} `backup-unusable`
 */
export function assertUsableBackup(path: string, key: CaseKey | null = null): CaseKey | null {
  const opening = openingKey(path, key);
  if (opening === 'unusable' || (opening !== 'unknown' && !isUsable(path, opening))) throw new AppError('backup-unusable', { fileName: basename(path) });
  return opening === 'unknown' ? null : opening;
}

function openingKey(path: string, key: CaseKey | null): CaseKey | null | 'unknown' | 'unusable' {
  try {
    const header = readCaseHeader(path);
    if (header.kind === 'encrypted') return key !== null && Buffer.compare(header.slip, key.slip) === 0 ? key : 'unknown';
    return header.schemaVersion > newestVersion ? 'unusable' : null;
  } catch (error) {
    if (error instanceof AppError) return 'unusable';
    throw error;
  }
}

function isUsable(path: string, key: CaseKey | null): boolean {
  try {
    if (!isFileWhole(path, 'ro', key)) return false;
    const connection = new Connection(readingAddress(path, 'ro'), key);
    try {
      return isQuicklyWhole(connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Removes the backups of a case, by its name in the folder of its id. */
export function removeBackups(folder: string, caseName: string): void {
  const ofThisName = backupsIn(folder).filter((backup) => backup.caseName === nameInBackups(caseName));
  for (const { fileName } of ofThisName) rmSync(join(folder, fileName), { force: true });
}

function copyTo(unfinished: string, connection: Connection): void {
  try {
    writeWholeCopy(connection, unfinished);
  } finally {
    connection.close();
  }
}

/** What the copy itself holds: the case may have changed since it was begun. */
function countsIn(file: string, key: CaseKey | null): { revision: number; articles: number; briefings: number } {
  const connection = new Connection(readingAddress(file, 'ro'), key);
  try {
    return {
      revision: readCounter(connection, 'revision'),
      articles: connection.number('SELECT count(*) FROM articles WHERE hidden = 0'),
      briefings: connection.number('SELECT count(*) FROM briefings'),
    };
  } finally {
    connection.close();
  }
}

/** Copies of one case have its id and so its folder; each is thinned out by itself. */
function thinOut(folder: string, caseName: string, nowMs: number): void {
  const ofThisName = backupsIn(folder).filter((backup) => backup.caseName === nameInBackups(caseName));
  for (const { fileName } of surplusBackups(ofThisName, nowMs)) rmSync(join(folder, fileName), { force: true });
}

function removeAbandoned(folder: string, nowMs: number): void {
  for (const name of namesIn(folder).filter((found) => found.includes(unfinishedEnding) && backupFromName(found) === null)) {
    const file = join(folder, name);
    if (nowMs - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? nowMs) > abandonedAfterMs) rmSync(file, { force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is none yet, or it may not be read: writing says which.
    return [];
  }
}
