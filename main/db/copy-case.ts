import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppError } from '../../shared/errors.js';
import { writeCounter } from './case-state.js';
import { Connection } from './connection.js';

/**
 * Writes a whole copy of an open case: to a temporary file beside the target, then renamed onto it.
 *
 * @param token - makes the temporary name unique
 * @throws {AppError} `disk-full`, `target-unwritable`; the target is as it was
 */
export function copyCase(source: Connection, target: string, token: string): void {
  const path = resolve(target);
  const unfinished = `${path}.${token}.new`;
  try {
    source.run('VACUUM INTO ?', unfinished);
    markClosed(unfinished);
    flush(unfinished);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error instanceof AppError ? error : new AppError('target-unwritable', { fileName: basename(path) }, error);
  }
}

/** The copy is a closed case, even of one that is being written. */
function markClosed(path: string): void {
  const connection = new Connection(path);
  try {
    writeCounter(connection, 'being_written', 0);
  } finally {
    connection.close();
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
