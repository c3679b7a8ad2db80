import type { ArticleId } from '../../shared/domain/ids.js';
import type { Connection } from './connection.js';

/**
 * Forgets what undo left behind of some bytes, so that they can be taken in anew: a hidden article made from them, or a
 * reading that was taken back. To be called where a new action ends redo, in its transaction: nothing leads there then.
 *
 * @returns whether the bytes are free now; `false` where an article in the case is or was made from them, or tags hold on to it
 */
export function forgetUndone(connection: Connection, sha256: string): boolean {
  const row = connection.row('SELECT article_id, hidden, articles.sha256 AS present FROM article_files JOIN articles ON id = article_id WHERE article_files.sha256 = ?', sha256);
  if (row === null) return true;
  const id = row['article_id'] as ArticleId; // the column holds ids of articles
  if (row['hidden'] === 1 && row['present'] === sha256) return forgetArticle(connection, id);
  return forgetReadings(connection, id, sha256);
}

function forgetArticle(connection: Connection, id: ArticleId): boolean {
  const held = connection.number('SELECT (SELECT count(*) FROM tags WHERE article_id = ?) + (SELECT count(*) FROM articles WHERE copy_of = ?)', id, id);
  if (held > 0) return false;
  deleteArticle(connection, id);
  return true;
}

/** Deletes an article with its files, texts and all that was made from them; nothing may refer to it when the transaction ends. */
export function deleteArticle(connection: Connection, id: ArticleId): void {
  connection.run('DELETE FROM article_search WHERE rowid = (SELECT ordinal FROM articles WHERE id = ?)', id);
  connection.run('DELETE FROM filings WHERE id = ?', id);
  for (const table of ['article_shingle_keys', 'article_shingles', 'article_readings', 'article_texts', 'article_files']) {
    connection.run(`DELETE FROM ${table} WHERE article_id = ?`, id);
  }
  connection.run('DELETE FROM articles WHERE id = ?', id);
}

/** The readings in force now and before it, by `replaces`; the others were taken back. */
const inForce = `WITH RECURSIVE kept (reading) AS (
  SELECT reading FROM articles WHERE id = ?
  UNION SELECT replaces FROM article_readings JOIN kept ON article_readings.reading = kept.reading WHERE article_id = ? AND replaces IS NOT NULL
)`;

function forgetReadings(connection: Connection, id: ArticleId, sha256: string): boolean {
  const kept = connection.number(`${inForce} SELECT count(*) FROM article_readings WHERE article_id = ? AND file_sha256 = ? AND reading IN (SELECT reading FROM kept)`, id, id, id, sha256);
  if (kept > 0) return false;
  const held = connection.number(
    'SELECT count(*) FROM tags WHERE article_id = ? AND unplaced_version IN (SELECT version FROM article_texts WHERE article_id = ? AND file_sha256 = ?)', id, id, sha256,
  );
  const shared = connection.number(
    'SELECT count(*) FROM article_readings JOIN article_texts USING (article_id) WHERE article_id = ? AND version = text_version AND article_texts.file_sha256 = ? AND article_readings.file_sha256 <> ?', id, sha256, sha256,
  );
  if (held + shared > 0) return false;
  for (const table of ['article_readings', 'article_texts']) connection.run(`DELETE FROM ${table} WHERE article_id = ? AND file_sha256 = ?`, id, sha256);
  connection.run('DELETE FROM article_files WHERE sha256 = ?', sha256);
  return true;
}
