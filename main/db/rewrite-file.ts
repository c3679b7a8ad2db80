import { AppError } from '../../shared/errors.js';
import type { Connection } from './connection.js';
import { keysOf, seal } from './seals.js';

/** Whether something was removed for good of which the file may still hold pages. */
export function isRewriteDue(connection: Connection): boolean {
  return connection.number('SELECT count(*) FROM removals WHERE is_rewritten = 0') > 0;
}

/**
 * Writes the file anew and cuts its log to nothing, so that neither holds what was removed.
 *
 * @returns `false` where that cannot be now (another process reads, the disk is full); it is done at the next opening then
 */
export function rewriteFile(connection: Connection): boolean {
  try {
    // Merges the index, and with it drops the words of rows that are gone.
    connection.run("INSERT INTO article_search (article_search) VALUES ('optimize')");
    connection.script('VACUUM');
    markRewritten(connection);
    const [log] = connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
    return log?.['busy'] === 0;
  } catch (error) {
    if (error instanceof AppError && ['case-held', 'disk-full'].includes(error.code)) return false;
    throw error;
  }
}

function markRewritten(connection: Connection): void {
  connection.transaction(() => {
    for (const key of keysOf(connection, 'removals', 'is_rewritten = 0')) {
      connection.run('UPDATE removals SET is_rewritten = 1 WHERE article_id = ? AND sha256 = ?', ...key);
      seal(connection, 'removals', ...key);
    }
  });
}
