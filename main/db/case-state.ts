import { suggestionGradeSchema, type SuggestionGrade } from '../../shared/attribution/suggestion.js';
import { AppError } from '../../shared/errors.js';
import { bytesColumn } from './columns.js';
import type { Connection } from './connection.js';
import { hashText } from './hash-text.js';

type Counter = 'revision' | 'history_position' | 'next_claim_ordinal' | 'being_written';

/** The one row every case has; written when the case is made. */
export function createState(connection: Connection, caseId: string, nowMs: number): void {
  connection.run(
    'INSERT INTO case_state (only_row, case_id, created_at_ms, revision, history_position, next_claim_ordinal, being_written) VALUES (1, ?, ?, 0, 0, 1, 0)',
    caseId, nowMs,
  );
}

/** The id a case and its copies bear, fit for the name of a folder: a file from anywhere may hold anything in its place. */
export function readCaseId(connection: Connection): string {
  // As bytes: the library ends the process on a text that is no UTF-8.
  const row = connection.row('SELECT CAST(case_id AS BLOB) AS id FROM case_state');
  const id = row === null ? '' : new TextDecoder().decode(bytesColumn(row, 'id'));
  return /^[\da-z-]{1,64}$/iu.test(id) ? id : hashText(id);
}

/** One of the counts a case keeps of itself. */
export function readCounter(connection: Connection, counter: Counter): number {
  const row = connection.row(`SELECT ${counter} AS value FROM case_state`);
  if (row === null || typeof row['value'] !== 'number') throw new AppError('case-damaged', { record: 'case_state' });
  return row['value'];
}

/** Sets one of the counts a case keeps of itself. */
export function writeCounter(connection: Connection, counter: Counter, value: number): void {
  connection.run(`UPDATE case_state SET ${counter} = ?`, value);
}

/** How sure a suggestion must be to be shown in this case. */
export function readLeastGrade(connection: Connection): SuggestionGrade {
  const grade = suggestionGradeSchema.safeParse(connection.row('SELECT least_grade FROM case_state')?.['least_grade']);
  if (!grade.success) throw new AppError('case-damaged', { record: 'case_state' });
  return grade.data;
}

/** Keeps how sure a suggestion must be; a way of looking at the case, so no step of undo. */
export function writeLeastGrade(connection: Connection, grade: SuggestionGrade): void {
  connection.run('UPDATE case_state SET least_grade = ?', grade);
}
