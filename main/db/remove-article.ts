import type { Article } from '../../shared/domain/article.js';
import { removeArticleChanges, type AroundArticle } from '../../shared/domain/remove-article.js';
import type { RecordChange } from '../../shared/domain/journal.js';
import type { CaseChange } from '../../shared/ipc/case-channels.js';
import { aroundArticle } from './around-article.js';
import type { Connection } from './connection.js';
import { deleteArticle } from './forget-undone.js';
import { endHistoryAt, historySteps } from './history.js';
import { purgeJournal } from './purge-journal.js';
import { purgeOutsideJournal } from './purge-outside.js';
import { applyChange } from './record-stores.js';
import { seal } from './seals.js';
import { journalled, type WriteScope } from './write-group.js';

/**
 * Removes an article for good: its bytes, texts and search row, its tags and their words, and the payloads of the journal
 * that hold any of them. A tombstone keeps the hashes of its files and the time.
 *
 * No step of undo, and what it touched can no longer be undone. The file is to be written anew afterwards
 * (`CaseDatabase.rewrite`): until then freed pages and the log hold what was removed.
 */
export function removeArticle(scope: WriteScope, article: Article): CaseChange {
  const { connection } = scope;
  const around = aroundArticle(connection, article);
  const files = new Set(connection.rows('SELECT sha256 FROM article_files WHERE article_id = ?', article.id).map((row) => String(row['sha256'])));
  const changes = removeArticleChanges(around);
  purgeOutsideJournal(connection, around, files);
  applyChanges(connection, changes, article);
  const change = journalled(scope, { groupId: scope.environment.makeId(), action: 'articles.remove' }, changes);
  endHistoryAt(connection, purgeJournal(connection, { article, files, words: around.words, gone: goneIds(changes, around) }));
  keepTombstones(scope, article, files);
  return { ...change, ...historySteps(connection) };
}

function applyChanges(connection: Connection, changes: readonly RecordChange[], article: Article): void {
  for (const change of changes) {
    if (change.id !== article.id) applyChange(connection, change);
  }
  deleteArticle(connection, article.id);
}

function goneIds(changes: readonly RecordChange[], { article }: AroundArticle): Set<string> {
  return new Set([article.id, ...changes.filter(({ after }) => after === null).map(({ id }) => id)]);
}

function keepTombstones({ connection, environment }: WriteScope, article: Article, files: ReadonlySet<string>): void {
  for (const sha256 of files) {
    connection.run('INSERT OR REPLACE INTO removals (article_id, sha256, removed_at_ms, is_rewritten) VALUES (?, ?, ?, 0)', article.id, sha256, environment.now());
    seal(connection, 'removals', article.id, sha256);
  }
}
