import { sameRecord, takenBack, type ChangeOf, type Entity, type RecordChange } from '../../shared/domain/journal.js';
import type { CaseChange } from '../../shared/ipc/case-channels.js';
import { blocksOf } from './briefings.js';
import type { Connection } from './connection.js';
import { markRedone, markUndone, stepToRedo, stepToUndo } from './history.js';
import { changesOfGroup } from './journal.js';
import { applyChange, currentRecord } from './record-stores.js';
import { journalled, type WriteScope } from './write-group.js';

/** Takes the last action back by a new group of the journal; `null` when there is none. */
export function undoLast(scope: WriteScope): CaseChange | null {
  const step = stepToUndo(scope.connection);
  if (step === null) return null;
  const groupId = scope.environment.makeId();
  const changes = takeBackGroup(scope.connection, step.groupId);
  markUndone(scope.connection, step, groupId);
  return journalled(scope, { groupId, action: 'history.undo' }, changes);
}

/**
 * Does the action undone last again; `null` when there is none.
 *
 * Redo takes the undoing back, so that it brings back all that the undoing removed: the words written into a
 * briefing after it was made, for one.
 */
export function redoLast(scope: WriteScope): CaseChange | null {
  const step = stepToRedo(scope.connection);
  if (step?.undoneBy == null) return null;
  const groupId = scope.environment.makeId();
  const changes = takeBackGroup(scope.connection, step.undoneBy);
  markRedone(scope.connection, step, groupId);
  return journalled(scope, { groupId, action: 'history.redo' }, changes);
}

/** The inverse of a group, last change first, applied. */
function takeBackGroup(connection: Connection, groupId: string): RecordChange[] {
  const inverse: RecordChange[] = [];
  for (const done of changesOfGroup(connection, groupId).reverse()) {
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

/** A briefing goes with its text, journalled so that redo brings it back. */
function blockRemovals(connection: Connection, { before }: ChangeOf<'briefing'>): RecordChange[] {
  if (before === null) return [];
  const blocks = [...blocksOf(connection, before.id).values()];
  return blocks.map((block) => ({ entity: 'block', id: block.id, before: { briefingId: before.id, block }, after: null }));
}
