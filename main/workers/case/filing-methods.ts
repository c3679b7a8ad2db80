import { filedAs, maxFiled, type Collection, type Filing, type FilingChange } from '../../../shared/domain/filing.js';
import { foldedName, maxNameChars, plainName, spelledAsKnown } from '../../../shared/domain/filing-name.js';
import { collectionIdSchema, type ArticleId, type CollectionId } from '../../../shared/domain/ids.js';
import type { Action, RecordChange } from '../../../shared/domain/journal.js';
import { AppError } from '../../../shared/errors.js';
import type { Connection } from '../../db/connection.js';
import { allCollections, allFilings, getCollection, getFiling } from '../../db/filings.js';
import { writeGroup } from '../../db/write-group.js';
import type { CaseHandlers } from './case-handlers.js';
import { presentArticle } from './present-records.js';

const actionOf: Readonly<Record<FilingChange['what'], Action>> = { 'to-read': 'articles.mark', labels: 'articles.label', collections: 'articles.collect' };

/** How articles are filed: to read, labels, collections. */
export const filingMethods = {
  'filings:change': (session, { ids, change }) =>
    session.write((scope) => {
      const changes = filed(scope.connection, ids, checked(scope.connection, change));
      return writeGroup(scope, { action: actionOf[change.what], changes, count: Math.max(1, changes.length) });
    }),
  'filings:note-read': (session, { id }) =>
    session.write((scope) => writeGroup(scope, { action: 'articles.mark', changes: filed(scope.connection, [id], { what: 'to-read', toRead: false }), undo: 'skipped' })),
  'collections:create': (session, { name: typed, articleIds }) =>
    session.write((scope) => {
      const { connection, environment } = scope;
      const name = acceptedName(typed);
      const known = collectionNamed(connection, name);
      const after: Collection = known ?? { id: collectionIdSchema.parse(environment.makeId()), name };
      const added: RecordChange[] = known === null ? [{ entity: 'collection', id: after.id, before: null, after }] : [];
      const changes = [...added, ...filed(connection, articleIds, { what: 'collections', add: [after.id], remove: [] })];
      return { id: after.id, change: writeGroup(scope, { action: known === null ? 'collections.create' : 'articles.collect', changes, count: Math.max(1, changes.length - added.length) }) };
    }),
  'collections:rename': (session, { id, name: typed }) =>
    session.write((scope) => {
      const before = presentCollection(scope.connection, id);
      const name = acceptedName(typed);
      const other = collectionNamed(scope.connection, name);
      if (other !== null && other.id !== id) throw new AppError('input-invalid', { why: 'name-taken' });
      const changes: RecordChange[] = name === before.name ? [] : [{ entity: 'collection', id, before, after: { id, name } }];
      return writeGroup(scope, { action: 'collections.rename', changes });
    }),
  'collections:remove': (session, { id }) =>
    session.write((scope) => {
      const { connection } = scope;
      const before = presentCollection(connection, id);
      const members = allFilings(connection).filter(({ collectionIds }) => collectionIds.includes(id));
      const emptied = members.flatMap((filing) => changeOf(filing, { what: 'collections', add: [], remove: [id] }));
      return writeGroup(scope, { action: 'collections.remove', changes: [...emptied, { entity: 'collection', id, before, after: null }] });
    }),
} satisfies Partial<CaseHandlers>;

/** The changes that file articles; none for those that are filed so already. */
function filed(connection: Connection, ids: readonly ArticleId[], change: FilingChange): RecordChange[] {
  return [...new Set(ids)].flatMap((id) => {
    const { id: known } = presentArticle(connection, id);
    const before = getFiling(connection, known);
    return before === null ? [] : changeOf(before, change);
  });
}

function changeOf(before: Filing, change: FilingChange): RecordChange[] {
  const after = filedAs(before, change);
  if (after === before) return [];
  assertRoom(after);
  return [{ entity: 'filing', id: before.id, before, after }];
}

/** The change with labels as the case spells them already, and only collections it has. */
function checked(connection: Connection, change: FilingChange): FilingChange {
  if (change.what === 'to-read') return change;
  if (change.what === 'labels') return { ...change, add: knownLabels(connection, change.add) };
  for (const id of change.add) presentCollection(connection, id);
  return change;
}

function knownLabels(connection: Connection, typed: readonly string[]): string[] {
  const names = typed.map(acceptedName);
  return names.length === 0 ? [] : spelledAsKnown(names, allFilings(connection).flatMap(({ labels }) => labels));
}

/** @throws {AppError} `input-invalid` for a name that says nothing or is too long */
function acceptedName(typed: string): string {
  const name = plainName(typed);
  if (name === '' || name.length > maxNameChars) throw new AppError('input-invalid', { why: name === '' ? 'name-empty' : 'name-too-long' });
  return name;
}

function assertRoom({ id, labels, collectionIds }: Filing): void {
  if (Math.max(labels.length, collectionIds.length) > maxFiled) throw new AppError('input-invalid', { why: 'too-many-names', record: id });
}

function collectionNamed(connection: Connection, name: string): Collection | null {
  const key = foldedName(name);
  return allCollections(connection).find((one) => foldedName(one.name) === key) ?? null;
}

/** @throws {AppError} `not-found` */
function presentCollection(connection: Connection, id: CollectionId): Collection {
  const collection = getCollection(connection, id);
  if (collection === null) throw new AppError('not-found', { record: id });
  return collection;
}
