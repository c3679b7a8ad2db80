import type { Action } from '../../shared/domain/journal.js';
import type { HistoryStep } from '../../shared/ipc/case-channels.js';
import { readCounter, writeCounter } from './case-state.js';
import type { Connection, Row } from './connection.js';
import { seal } from './seals.js';

/** One step of undo: an action of the user and the journal's groups that did it and took it back. */
export interface StoredStep {
  readonly position: number;
  readonly groupId: string;
  readonly undoneBy: string | null;
  readonly action: string;
  readonly count: number;
  readonly label: string | null;
}

/** A step as it is added. */
export interface NewStep {
  readonly groupId: string;
  readonly action: Action;
  readonly count: number;
  readonly label: string | null;
}

/** The step that undo takes back next; `null` when there is none. */
export function stepToUndo(connection: Connection): StoredStep | null {
  return stepAt(connection, readCounter(connection, 'history_position'));
}

/** The step that redo does again next; `null` when there is none. */
export function stepToRedo(connection: Connection): StoredStep | null {
  return stepAt(connection, readCounter(connection, 'history_position') + 1);
}

/** What the interface names beside undo and redo. */
export function historySteps(connection: Connection): { undo: HistoryStep | null; redo: HistoryStep | null } {
  return { undo: namedStep(stepToUndo(connection)), redo: namedStep(stepToRedo(connection)) };
}

/** Adds a step after the present one; whatever could be redone no longer can. */
export function addStep(connection: Connection, step: NewStep): void {
  const position = readCounter(connection, 'history_position') + 1;
  connection.run('DELETE FROM history WHERE position >= ?', position);
  connection.run(
    'INSERT INTO history (position, group_id, undone_by, action, count, label) VALUES (?, ?, NULL, ?, ?, ?)',
    position, step.groupId, step.action, step.count, step.label,
  );
  seal(connection, 'history', position);
  writeCounter(connection, 'history_position', position);
}

/** Makes the present step larger by `count`: one more file of an import. */
export function growStep(connection: Connection, step: StoredStep, count: number): void {
  connection.run('DELETE FROM history WHERE position > ?', step.position);
  connection.run('UPDATE history SET count = count + ? WHERE position = ?', count, step.position);
  seal(connection, 'history', step.position);
}

/** Moves the pointer before a step that the group `undoneBy` took back. */
export function markUndone(connection: Connection, step: StoredStep, undoneBy: string): void {
  connection.run('UPDATE history SET undone_by = ? WHERE position = ?', undoneBy, step.position);
  seal(connection, 'history', step.position);
  writeCounter(connection, 'history_position', step.position - 1);
}

/** Moves the pointer onto a step that the group `groupId` did again. */
export function markRedone(connection: Connection, step: StoredStep, groupId: string): void {
  connection.run('UPDATE history SET group_id = ?, undone_by = NULL WHERE position = ?', groupId, step.position);
  seal(connection, 'history', step.position);
  writeCounter(connection, 'history_position', step.position);
}

/**
 * Ends undo at the last done step that one of some groups did: it and what was done before it can no longer be taken back,
 * what was done since can. Nothing can be redone.
 */
export function endHistoryAt(connection: Connection, groupIds: ReadonlySet<string>): void {
  const position = readCounter(connection, 'history_position');
  connection.run('DELETE FROM history WHERE position > ?', position);
  const touched = connection.rows('SELECT position, group_id FROM history').filter((row) => groupIds.has(String(row['group_id'])));
  const last = Math.max(0, ...touched.map((row) => Number(row['position'])));
  connection.run('DELETE FROM history WHERE position <= ?', last);
}

function stepAt(connection: Connection, position: number): StoredStep | null {
  const row = connection.row('SELECT * FROM history WHERE position = ?', position);
  return row === null ? null : stepFromRow(row);
}

function stepFromRow(row: Row): StoredStep {
  return {
    position: Number(row['position']),
    groupId: String(row['group_id']),
    undoneBy: row['undone_by'] === null ? null : String(row['undone_by']),
    action: String(row['action']),
    count: Number(row['count']),
    label: row['label'] === null ? null : String(row['label']),
  };
}

function namedStep(step: StoredStep | null): HistoryStep | null {
  return step === null ? null : { action: step.action, count: step.count };
}
