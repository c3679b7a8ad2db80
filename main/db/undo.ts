import { sameRecord, takenBack, type ChangeOf, type Entity, type RecordChange } from '../../shared/domain/journal.js';
import type { CaseChange } from '../../shared/ipc/case-channels.js';
import { blocksOf } from './briefings.js';
import type { Connection } from './connection.js';
import { markRedone, markUndone, stepToRedo, stepToUndo } from './history.js';
import { changesOfGroup } from './journal.js';
import { applyChange, currentRecord } from './record-stores.js';
import { journalled, type WriteScope } from './write-group.js';

/**
 * Takes the last action back by a new group of the journal; `null` when there is none.
 *
 * A briefing that the action made stays with its text: what was written into it since is no step of its own, and a
 * further action would end redo and so the page.
 */
export function undoLast(scope: WriteScope): CaseChange | null {
  const step = stepToUndo(scope.connection);
  if (step === null) return null;
  const groupId = scope.environment.makeId();
  const changes = takeBack(scope.connection, changesOfGroup(scope.connection, step.groupId).filter((change) => !makesPage(change)));
  markUndone(scope.connection, step, groupId);
  return journalled(scope, { groupId, action: 'history.undo' }, changes);
}

/**
 * Does the action undone last again; `null` when there is none.
 *
 * Redo takes the undoing back, all of it: a briefing that undo brought back is removed again.
 */
export function redoLast(scope: WriteScope): CaseChange | null {
  const step = stepToRedo(scope.connection);
  if (step?.undoneBy == null) return null;
  const groupId = scope.environment.makeId();
  const changes = takeBack(scope.connection, changesOfGroup(scope.connection, step.undoneBy));
  markRedone(scope.connection, step, groupId);
  return journalled(scope, { groupId, action: 'history.redo' }, changes);
}

function makesPage({ entity, before }: RecordChange): boolean {
  return (entity === 'briefing' || entity === 'block') && before === null;
}

/** The inverse of changes, the last one first, applied. */
function takeBack(connection: Connection, changes: readonly RecordChange[]): RecordChange[] {
  const inverse: RecordChange[] = [];
  for (const done of changes.toReversed()) {
    for (const change of inverseChanges(connection, done)) {
      applyChange(connection, change);
      inverse.push(change);
    }
  }
  return inverse;
}

function inverseChanges(connection: Connection, done: RecordChange): RecordChange[] {
  const before = currentRecord(connection, done);
  const after = takenBack(done as ChangeOf<Entity>, before); // `before` is of the entity of `done`
  if (sameRecord(before, after)) return [];
  const change = { entity: done.entity, id: done.id, before, after } as RecordChange; // both are records of `done.entity`
  return change.entity === 'briefing' && change.after === null ? [...blockRemovals(connection, change), change] : [change];
}

/** A briefing goes with its text, also what was written since, journalled so that undo brings it back. */
function blockRemovals(connection: Connection, { before }: ChangeOf<'briefing'>): RecordChange[] {
  if (before === null) return [];
  const blocks = [...blocksOf(connection, before.id).values()];
  return blocks.map((block) => ({ entity: 'block', id: block.id, before: { briefingId: before.id, block }, after: null }));
}
