import { AppError } from '../../shared/errors.js';
import type { CaseKey } from '../workers/contract.js';
import { Connection } from './connection.js';
import { readingAddress } from './file-address.js';
import { assertJournalWhole } from './journal.js';
import { isJournalReadable } from './readable-texts.js';

/** Entries of the journal looked at in opening; `check` looks at all. */
const journalTail = 50;

/** Whether every page of a case file hangs together; takes seconds on a large one, so it runs on a thread of its own. */
export function isFileWhole(path: string, how: 'ro' | 'immutable', key: CaseKey | null = null): boolean {
  const connection = new Connection(readingAddress(path, how), key);
  try {
    return connection.rows('PRAGMA quick_check(1)')[0]?.['quick_check'] === 'ok';
  } catch (error) {
    if (error instanceof AppError && error.code === 'case-damaged') return false;
    throw error;
  } finally {
    connection.close();
  }
}

/** Whether the journal's last entries can be read and are chained. */
export function isJournalTailWhole(connection: Connection): boolean {
  if (!isJournalReadable(connection, journalTail)) return false;
  try {
    assertJournalWhole(connection, journalTail);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'case-damaged') return false;
    throw error;
  }
}
