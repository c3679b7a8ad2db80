import { collectionSchema, filingSchema, unfiled, type Collection, type Filing } from '../../shared/domain/filing.js';
import type { ArticleId, CollectionId } from '../../shared/domain/ids.js';
import { jsonColumn, recordFrom } from './columns.js';
import type { Connection, Row } from './connection.js';
import { listRecords } from './where-readable.js';

/** The filings of all articles that were ever filed. */
export function allFilings(connection: Connection): Filing[] {
  return listRecords(connection, { table: 'filings' }, filingFromRow);
}

/** An article's filing as it is stored; `null` where nobody filed it. */
export function storedFiling(connection: Connection, id: ArticleId): Filing | null {
  const row = connection.row('SELECT * FROM filings WHERE id = ?', id);
  return row === null ? null : filingFromRow(row);
}

/** An article's filing, hidden ones' too; `null` only where there is no such article. */
export function getFiling(connection: Connection, id: ArticleId): Filing | null {
  const stored = storedFiling(connection, id);
  if (stored !== null) return stored;
  return connection.row('SELECT id FROM articles WHERE id = ?', id) === null ? null : unfiled(id);
}

/** Adds or changes a filing. */
export function putFiling(connection: Connection, { id, toRead, labels, collectionIds }: Filing): void {
  connection.run(
    `INSERT INTO filings (id, to_read, labels, collection_ids) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET to_read = excluded.to_read, labels = excluded.labels, collection_ids = excluded.collection_ids`,
    id, toRead === null ? null : Number(toRead), JSON.stringify(labels), JSON.stringify(collectionIds),
  );
}

/** Takes a filing away: the article is as one nobody filed. */
export function deleteFiling(connection: Connection, id: ArticleId): void {
  connection.run('DELETE FROM filings WHERE id = ?', id);
}

/** Every collection, in the order they were made. */
export function allCollections(connection: Connection): Collection[] {
  return listRecords(connection, { table: 'collections' }, collectionFromRow);
}

/** `null` when there is no such collection. */
export function getCollection(connection: Connection, id: CollectionId): Collection | null {
  const row = connection.row('SELECT * FROM collections WHERE id = ?', id);
  return row === null ? null : collectionFromRow(row);
}

/** Adds or renames a collection. */
export function putCollection(connection: Connection, { id, name }: Collection): void {
  connection.run('INSERT INTO collections (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name', id, name);
}

/** Removes a collection; the filings of its articles are to be changed with it. */
export function deleteCollection(connection: Connection, id: CollectionId): void {
  connection.run('DELETE FROM collections WHERE id = ?', id);
}

function filingFromRow(row: Row): Filing {
  const toRead = row['to_read'] === null ? null : row['to_read'] === 1;
  return recordFrom(filingSchema, { id: row['id'], toRead, labels: jsonColumn(row, 'labels'), collectionIds: jsonColumn(row, 'collection_ids') });
}

function collectionFromRow(row: Row): Collection {
  return recordFrom(collectionSchema, { id: row['id'], name: row['name'] });
}
