import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import { AppError } from '../../shared/errors.js';
import { readSchemaVersion } from './case-header.js';
import { isFileWhole } from './check-case.js';
import { Connection } from './connection.js';
import { copyCase, type CaseToCopy } from './copy-case.js';
import { readingAddress } from './file-address.js';
import { minuteOf, newestVersion } from './migrate.js';

/**
 * Copies an open case before its schema is changed: `North.before-2026-11-28T1430.slcase` beside it, where it is found when
 * a backup is looked for. An update that broke off has left one; that one is as good while the case has the
 * revision it had.
 */
export function copyBeforeMigration(source: CaseToCopy): void {
  const { dir, name, ext } = parse(source.path);
  for (let ordinal = 1; ; ordinal += 1) {
    const copy = join(dir, `${name}.before-${minuteOf(newestVersion)}${ordinal === 1 ? '' : `-${String(ordinal)}`}${ext}`);
    if (!existsSync(copy)) {
      copyCase(source, copy);
      return;
    }
    if (isCopyOf(source.connection, copy)) return;
  }
}

function isCopyOf(connection: Connection, copy: string): boolean {
  try {
    // An empty file would do for SQLite.
    readSchemaVersion(copy);
    if (!isFileWhole(copy, 'ro', connection.key)) return false;
    const kept = new Connection(readingAddress(copy, 'ro'), connection.key);
    try {
      const state = (of: Connection): string => JSON.stringify(of.row('SELECT case_id, revision FROM case_state'));
      return kept.number('PRAGMA user_version') <= connection.number('PRAGMA user_version') && state(kept) === state(connection);
    } finally {
      kept.close();
    }
  } catch (error) {
    // It holds no case, whatever it is: it stays, and ours gets another name.
    if (error instanceof AppError) return false;
    throw error;
  }
}
