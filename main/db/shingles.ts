import type { ArticleId } from '../../shared/domain/ids.js';
import { isSyndicatedCopy } from '../../shared/import/article-identity.js';
import { bytesColumn } from './columns.js';
import type { Connection, Row } from './connection.js';

/** Smallest hashes kept as keys. A copy that shares half of the shingles misses all of 16 once in 65,000 times. */
const keyCount = 16;
/** Articles looked at for one key. Only a phrase that is everywhere has more. */
const postingsRead = 50;
/** Articles whose shingles are compared. */
const candidatesCompared = 8;

/** Keeps the shingles of an article's present text for those that come after it. */
export function keepShingles(connection: Connection, id: ArticleId, hashes: Uint32Array): void {
  for (const table of ['article_shingles', 'article_shingle_keys']) connection.run(`DELETE FROM ${table} WHERE article_id = ?`, id);
  insertShingles(connection, id, hashes);
}

/** Keeps the shingles of a new article. */
export function insertShingles(connection: Connection, id: ArticleId, hashes: Uint32Array): void {
  connection.run('INSERT INTO article_shingles (article_id, hashes) VALUES (?, ?)', id, bytesFrom(hashes));
  for (const hash of keysOf(hashes)) connection.run('INSERT INTO article_shingle_keys (hash, article_id) VALUES (?, ?)', hash, id);
}

/** Whether other shingles are kept of an article than these. @throws {AppError} `case-damaged` */
export function areShinglesOther(connection: Connection, id: ArticleId, hashes: Uint32Array): boolean {
  const row = connection.row('SELECT hashes FROM article_shingles WHERE article_id = ?', id);
  const keys = connection.rows('SELECT hash FROM article_shingle_keys WHERE article_id = ? ORDER BY hash', id).map(({ hash }) => Number(hash));
  return row === null || !Buffer.from(bytesFrom(hashes)).equals(bytesColumn(row, 'hashes')) || keys.join() !== keysOf(hashes).toSorted((a, b) => a - b).join();
}

/**
 * The article whose story this body repeats, never a copy itself unless its own original is hidden; `null` when there is
 * none.
 *
 * The cost does not grow with the case: of each key some articles alone are looked at, and of those the ones that share
 * most keys. Only a phrase that is everywhere has more; a story copied so often is found through any of its copies.
 */
export function originalOf(connection: Connection, hashes: Uint32Array): ArticleId | null {
  for (const id of likelyOriginals(connection, keysOf(hashes))) {
    const row = connection.row('SELECT hashes, copy_of FROM articles JOIN article_shingles ON article_id = id WHERE id = ? AND hidden = 0', id);
    if (row === null || !isSyndicatedCopy(hashes, hashesFromRow(row))) continue;
    return listedOriginal(connection, row['copy_of'] as ArticleId | null) ?? id; // the column holds ids of articles
  }
  return null;
}

/** Articles that share keys, those that share most first. */
function likelyOriginals(connection: Connection, keys: readonly number[]): ArticleId[] {
  if (keys.length === 0) return [];
  const ofOneKey = `SELECT article_id FROM (SELECT article_id FROM article_shingle_keys WHERE hash = ? LIMIT ${String(postingsRead)})`;
  const rows = connection.rows(
    `SELECT article_id FROM (${keys.map(() => ofOneKey).join(' UNION ALL ')}) GROUP BY article_id ORDER BY count(*) DESC LIMIT ${String(candidatesCompared)}`,
    ...keys,
  );
  return rows.map((row) => row['article_id'] as ArticleId); // the column holds ids of articles
}

function listedOriginal(connection: Connection, id: ArticleId | null): ArticleId | null {
  return id === null || connection.row('SELECT id FROM articles WHERE id = ? AND hidden = 0', id) === null ? null : id;
}

function keysOf(hashes: Uint32Array): number[] {
  return [...hashes.subarray(0, keyCount)];
}

function bytesFrom(hashes: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(hashes.length * 4);
  const view = new DataView(bytes.buffer);
  hashes.forEach((hash, at) => view.setUint32(at * 4, hash, true));
  return bytes;
}

function hashesFromRow(row: Row): Uint32Array {
  const bytes = bytesColumn(row, 'hashes');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_hash, at) => view.getUint32(at * 4, true));
}
