import { AppError } from '../../shared/errors.js';
import type { CaseKey } from '../workers/contract.js';
import { Connection } from './connection.js';
import { readingAddress } from './file-address.js';
import { assertJournalWhole } from './journal.js';
import { areTextsReadable } from './readable-texts.js';

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

/** The quick part of the check: texts that opening reads, and the end of the journal. */
export function isQuicklyWhole(connection: Connection): boolean {
  try {
    if (!areTextsReadable(connection, journalTail)) return false;
    assertJournalWhole(connection, journalTail);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'case-damaged') return false;
    throw error;
  }
}
