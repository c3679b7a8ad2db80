import type { ChangeOf, Entity, RecordChange, RecordOf } from '../../shared/domain/journal.js';
import { AppError } from '../../shared/errors.js';
import { getArticle, putArticle } from './articles.js';
import { deleteBlock, deleteBriefing, getBlock, getBriefing, putBlock, putBriefing } from './briefings.js';
import { deleteClaim, getClaim, putClaim } from './claims.js';
import type { Connection } from './connection.js';
import { deleteDismissal, getDismissal, putDismissal } from './dismissals.js';
import { deleteCollection, deleteFiling, getCollection, getFiling, putCollection, putFiling } from './filings.js';
import { deleteSource, getSource, putSource } from './sources.js';
import { deleteTag, getTag, putTag } from './tags.js';

/** How the records of one entity are read and written; `known` is the record as a journal entry or change has it. */
interface RecordStore<Known> {
  get(connection: Connection, known: Known): Known | null;
  put(connection: Connection, record: Known): void;
  remove(connection: Connection, known: Known): void;
}

const stores: { readonly [Name in Entity]: RecordStore<RecordOf[Name]> } = {
  article: {
    get: (connection, { id }) => getArticle(connection, id),
    put: putArticle,
    remove: (_connection, { id }) => {
      throw new AppError('internal', { message: `article ${id} may be hidden, not removed` });
    },
  },
  source: { get: (connection, { id }) => getSource(connection, id), put: putSource, remove: (connection, { id }) => deleteSource(connection, id) },
  tag: { get: (connection, { id }) => getTag(connection, id), put: putTag, remove: (connection, { id }) => deleteTag(connection, id) },
  claim: { get: (connection, { id }) => getClaim(connection, id), put: putClaim, remove: (connection, { id }) => deleteClaim(connection, id) },
  briefing: {
    get: (connection, { id }) => getBriefing(connection, id),
    put: putBriefing,
    remove: (connection, { id }) => deleteBriefing(connection, id),
  },
  block: {
    get: (connection, { briefingId, block }) => getBlock(connection, briefingId, block.id),
    put: putBlock,
    remove: (connection, { briefingId, block }) => deleteBlock(connection, briefingId, block.id),
  },
  dismissal: {
    get: (connection, { id }) => getDismissal(connection, id),
    put: putDismissal,
    remove: (connection, { id }) => deleteDismissal(connection, id),
  },
  filing: { get: (connection, { id }) => getFiling(connection, id), put: putFiling, remove: (connection, { id }) => deleteFiling(connection, id) },
  collection: {
    get: (connection, { id }) => getCollection(connection, id),
    put: putCollection,
    remove: (connection, { id }) => deleteCollection(connection, id),
  },
};

/** Writes the record of a change, or removes it. */
export function applyChange(connection: Connection, change: RecordChange): void {
  applyTo(stores[change.entity] as RecordStore<RecordOf[Entity]>, connection, change); // store and change are of one entity
}

function applyTo(store: RecordStore<RecordOf[Entity]>, connection: Connection, change: ChangeOf<Entity>): void {
  if (change.after !== null) store.put(connection, change.after);
  else if (change.before !== null) store.remove(connection, change.before);
}

/** The record a change is about, as it is now; `null` when it is not there. */
export function currentRecord(connection: Connection, change: RecordChange): RecordOf[Entity] | null {
  const known = change.after ?? change.before;
  const store = stores[change.entity] as RecordStore<RecordOf[Entity]>; // store and change are of one entity
  return known === null ? null : store.get(connection, known);
}

/** The record that a payload of the journal is about, as it is now; `null` when it is not there. */
export function currentRecordOf(connection: Connection, entity: Entity, payload: unknown): RecordOf[Entity] | null {
  const store = stores[entity] as RecordStore<RecordOf[Entity]>; // store and payload are of one entity
  return store.get(connection, payload as RecordOf[Entity]); // a payload of that entity's schema: it was written by it
}
