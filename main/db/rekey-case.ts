import { readdirSync, rmSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../../shared/errors.js';
import type { CaseKey } from '../workers/contract.js';
import type { CaseDatabase } from './case-database.js';
import { cipherKeyOf } from './case-key.js';
import { removeUnfinished } from './case-place.js';
import { writeCounter } from './case-state.js';
import { isFileWhole } from './check-case.js';
import { Connection } from './connection.js';
import { brokenEntries, rechain } from './journal.js';
import { slipTableSql, stampSlip } from './key-slip.js';

/**
 * Writes a whole copy of an open case that another key opens, or none, and verifies it: pages, and the chain, which is
 * written anew. The case is not touched; `CaseDatabase.closeAndReplace` puts the copy in its place.
 *
 * SQLite writes the copy by the new key from the first page on: nothing of an encrypted case is plain in between.
 *
 * @returns the path of the copy
 * @throws {AppError} `case-read-only`; `case-damaged` where the chain is broken already, which a new one would hide;
 *   `disk-full`, `target-unwritable`
 */
export function writeRekeyed(database: CaseDatabase, key: CaseKey | null): string {
  const { path, connection, readOnlyWhy } = database;
  const fileName = basename(path);
  if (readOnlyWhy !== null) throw new AppError('case-read-only', { fileName });
  if (brokenEntries(connection).length > 0) throw new AppError('case-damaged', { fileName });
  const unfinished = unfinishedPath(path);
  removeUnfinishedRekeying(path);
  try {
    writeCopy(connection, unfinished, key);
    const pageSize = settle(unfinished, key);
    if (key !== null) stampSlip(unfinished, key.slip, pageSize);
    assertWhole(unfinished, key);
    return unfinished;
  } catch (error) {
    removeUnfinishedRekeying(path);
    throw error instanceof AppError ? new AppError(error.code, { fileName, ...error.details }, error.cause) : error;
  }
}

/** Without SQLite's own words when it fails: they name the address, and in it the key. */
function writeCopy(connection: Connection, path: string, key: CaseKey | null): void {
  try {
    connection.run('VACUUM INTO ?', `${pathToFileURL(path).href}?${key === null ? 'key=' : `hexkey=${cipherKeyOf(key)}`}`);
  } catch (error) {
    throw new AppError(error instanceof AppError ? error.code : 'target-unwritable');
  }
}

/** Removes what a rekeying left that was killed: it may not be encrypted. Only for who holds the case's lock. */
export function removeUnfinishedRekeying(path: string): void {
  removeUnfinished(unfinishedPath(path));
}

/** Removes copies that migrations made beside the case: another key opens them, or none is needed. */
export function removeOlderCopies(path: string): void {
  const { dir, name, ext } = parse(path);
  const copies = readdirSync(dir).filter((found) => found.startsWith(`${name}.before-`) && found.endsWith(ext));
  for (const found of copies) rmSync(join(dir, found), { force: true });
}

function unfinishedPath(path: string): string {
  return `${path}.rekeyed`;
}

/** Makes a closed case of the copy, with room for a slip and the chain by the key. The size of its pages, in bytes. */
function settle(path: string, key: CaseKey | null): number {
  const connection = new Connection(path, key);
  try {
    connection.rows('PRAGMA synchronous = FULL');
    if (key !== null) makeRoomForSlip(connection);
    connection.transaction(() => {
      if (key === null) connection.script('DROP TABLE IF EXISTS key_slip');
      rechain(connection);
      writeCounter(connection, 'being_written', 0);
    });
    return connection.number('PRAGMA page_size');
  } finally {
    connection.close();
  }
}

/** Has the table of the slip be the first, on page 2: a case that was made without a key has none. */
function makeRoomForSlip(connection: Connection): void {
  if (slipPage(connection) === 2) return;
  connection.transaction(() => {
    connection.script(`DROP TABLE IF EXISTS key_slip; ${slipTableSql}`);
    connection.script("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rowid = (SELECT min(rowid) - 1 FROM sqlite_schema) WHERE name = 'key_slip'; PRAGMA writable_schema = OFF");
  });
  // Lays the tables out anew, in the order of the schema.
  connection.script('VACUUM');
  if (slipPage(connection) !== 2) throw new AppError('internal', { message: 'the slip has no page' });
}

function slipPage(connection: Connection): unknown {
  return connection.row("SELECT rootpage AS page FROM sqlite_schema WHERE name = 'key_slip'")?.['page'];
}

function assertWhole(path: string, key: CaseKey | null): void {
  const connection = new Connection(path, key);
  try {
    if (isFileWhole(path, 'immutable', key) && brokenEntries(connection).length === 0) return;
  } finally {
    connection.close();
  }
  throw new AppError('internal', { message: 'the rekeyed copy is not whole' });
}
