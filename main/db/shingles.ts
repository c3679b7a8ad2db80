import type { ArticleId } from '../../shared/domain/ids.js';
import { isSyndicatedCopy } from '../../shared/import/article-identity.js';
import { bytesColumn } from './columns.js';
import type { Connection, Row } from './connection.js';

/** Smallest hashes kept as keys. A copy that shares half of the shingles misses all of 16 once in 65,000 times. */
const keyCount = 16;

/** Keeps the shingles of an article for those that come after it. */
export function insertShingles(connection: Connection, id: ArticleId, hashes: Uint32Array): void {
  connection.run('INSERT INTO article_shingles (article_id, hashes) VALUES (?, ?)', id, bytesFrom(hashes));
  for (const hash of keysOf(hashes)) connection.run('INSERT INTO article_shingle_keys (hash, article_id) VALUES (?, ?)', hash, id);
}

/** The earliest listed article whose story this body repeats; `null` when there is none. */
export function originalOf(connection: Connection, hashes: Uint32Array): ArticleId | null {
  const keys = keysOf(hashes);
  if (keys.length === 0) return null;
  const candidates = connection.rows(
    `SELECT id, hashes FROM articles JOIN article_shingles ON article_id = id
     WHERE hidden = 0 AND id IN (SELECT article_id FROM article_shingle_keys WHERE hash IN (${keys.map(() => '?').join(', ')}))
     ORDER BY ordinal`,
    ...keys,
  );
  const original = candidates.find((row) => isSyndicatedCopy(hashes, hashesFromRow(row)));
  return original === undefined ? null : (original['id'] as ArticleId); // the id column of articles
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
