import type { Action, RecordChange } from '../../shared/domain/journal.js';
import type { CaseChange, ChangedRecord } from '../../shared/ipc/case-channels.js';
import { readCounter, writeCounter } from './case-state.js';
import type { Connection } from './connection.js';
import type { Environment } from './environment.js';
import { addStep, growStep, historySteps, stepToUndo } from './history.js';
import { appendJournal } from './journal.js';
import { applyChange } from './record-stores.js';
import { storable } from './storable.js';

/** A transaction under way: made by `CaseDatabase.write`. */
export interface WriteScope {
  readonly connection: Connection;
  readonly environment: Environment;
}

/** One action of the user, ready to be written. */
export interface GroupToWrite {
  readonly action: Action;
  readonly changes: readonly RecordChange[];
  /** How many things the action is about, as undo names it; 1 if left out. */
  readonly count?: number;
  /** `skipped`: a briefing that is made, and its text, which has its own undo in the editor. */
  readonly undo?: 'step' | 'skipped';
  /** Groups of one label in a row are one step of undo. */
  readonly label?: string;
}

/** Makes the changes of one action of the user, with their journal entries, and says what the case is now. */
export function writeGroup(scope: WriteScope, group: GroupToWrite): CaseChange {
  if (group.changes.length === 0) return caseChange(scope, []);
  const changes = storable(group.changes);
  for (const change of changes) applyChange(scope.connection, change);
  const groupId = group.undo === 'skipped' ? scope.environment.makeId() : groupInHistory(scope, group);
  return journalled(scope, { groupId, action: group.action }, changes);
}

/** Journals changes that are made already, and counts the revision up. */
export function journalled(scope: WriteScope, group: { readonly groupId: string; readonly action: Action }, changes: readonly RecordChange[]): CaseChange {
  appendJournal(scope.connection, { ...group, atMs: scope.environment.now() }, changes);
  writeCounter(scope.connection, 'revision', readCounter(scope.connection, 'revision') + 1);
  return caseChange(scope, changes);
}

function groupInHistory(scope: WriteScope, { action, count = 1, label = null }: Omit<GroupToWrite, 'label'> & { label?: string | null }): string {
  const present = stepToUndo(scope.connection);
  if (label !== null && present?.label === label) {
    growStep(scope.connection, present, count);
    return present.groupId;
  }
  const groupId = scope.environment.makeId();
  addStep(scope.connection, { groupId, action, count, label });
  return groupId;
}

function caseChange({ connection, environment }: WriteScope, changes: readonly RecordChange[]): CaseChange {
  return {
    revision: readCounter(connection, 'revision'),
    savedAtMs: environment.now(),
    records: changes.map(changedRecord).filter((record) => record !== null),
    ...historySteps(connection),
  };
}

/** What the window is told of a change: nothing of blocks, which it loads with their briefing; a hidden article is gone. */
function changedRecord(change: RecordChange): ChangedRecord | null {
  switch (change.entity) {
    case 'block':
      return null;
    case 'article':
      return { entity: 'article', id: change.id, record: change.after?.hidden === true ? null : change.after };
    case 'source':
      return { entity: 'source', id: change.id, record: change.after };
    case 'tag':
      return { entity: 'tag', id: change.id, record: change.after };
    case 'claim':
      return { entity: 'claim', id: change.id, record: change.after };
    case 'briefing':
      return { entity: 'briefing', id: change.id, record: change.after };
    case 'dismissal':
      return { entity: 'dismissal', id: change.id, record: change.after };
    case 'filing':
      return { entity: 'filing', id: change.id, record: change.after };
    case 'collection':
      return { entity: 'collection', id: change.id, record: change.after };
  }
}
