import type { Article } from '../../shared/domain/article.js';
import { articleIdSchema, type ArticleId } from '../../shared/domain/ids.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { bodyShingles } from '../../shared/import/article-identity.js';
import { wordCount } from '../../shared/import/words.js';
import type { ImportRow } from '../../shared/ipc/article-channels.js';
import type { ArticleToStore, StoredOutcome } from '../workers/contract.js';
import { insertFirstText } from './article-texts.js';
import { articleWithBytes, getArticle, putArticleRow } from './articles.js';
import type { Connection } from './connection.js';
import { forgetUndone } from './forget-undone.js';
import { hashText } from './hash-text.js';
import { indexArticle } from './search.js';
import { insertShingles, originalOf } from './shingles.js';
import { writeGroup, type WriteScope } from './write-group.js';

/**
 * Adds an article with its bytes, text, search row and journal entry, or finds that it is there already.
 *
 * @param group - joins the files of one import into one step of undo
 */
export function storeArticle(scope: WriteScope, article: ArticleToStore, group: string): StoredOutcome {
  const known = articleWithBytes(scope.connection, article.sha256);
  if (known === null) return addArticle(scope, article, group);
  if (!known.hidden && known.sha256 !== article.sha256 && forgetUndone(scope.connection, article.sha256)) return addArticle(scope, article, group);
  if (!known.hidden) return { row: rowOf(article, { outcome: 'duplicate', articleId: known.id, sameAs: known.fileName }), change: null };
  return showAgain(scope, known, { article, group });
}

function addArticle(scope: WriteScope, article: ArticleToStore, group: string): StoredOutcome {
  const { connection } = scope;
  const { text, regions } = article.extracted;
  const id = articleIdSchema.parse(scope.environment.makeId());
  const body = bodyOf(text, regions);
  const shingles = bodyShingles(body);
  const original = originalOf(connection, shingles);
  const after = recordOf(article, { id, wordCount: wordCount(body), copyOf: original });
  putArticleRow(connection, after);
  insertFirstText(connection, id, article);
  insertShingles(connection, id, shingles);
  indexArticle(connection, after);
  const change = writeGroup(scope, { action: 'articles.import', changes: [{ entity: 'article', id, before: null, after }], label: group });
  const outcome = original === null ? 'added' : 'syndicated';
  return { row: rowOf(article, { outcome, articleId: id, sameAs: fileNameOf(connection, original) }), change };
}

/** Bytes whose import was undone come back as the article they were. */
function showAgain(scope: WriteScope, before: Article, { article, group }: { article: ArticleToStore; group: string }): StoredOutcome {
  const after: Article = { ...before, hidden: false };
  const change = writeGroup(scope, { action: 'articles.import', changes: [{ entity: 'article', id: before.id, before, after }], label: group });
  const outcome = before.copyOf === null ? 'added' : 'syndicated';
  return { row: rowOf(article, { outcome, articleId: before.id, sameAs: fileNameOf(scope.connection, before.copyOf) }), change };
}

function recordOf(article: ArticleToStore, made: Pick<Article, 'id' | 'wordCount' | 'copyOf'>): Article {
  return {
    ...made,
    fileName: article.fileName,
    mediaType: article.extracted.mediaType,
    sizeBytes: article.bytes.byteLength,
    sha256: article.sha256,
    textSha256: hashText(article.extracted.text),
    capturedAtMs: article.capturedAtMs,
    found: article.extracted.meta,
    corrections: {},
    textVersion: 1,
    reading: 1,
    regionKinds: [],
    hidden: false,
  };
}

function fileNameOf(connection: Connection, id: ArticleId | null): string | null {
  return id === null ? null : (getArticle(connection, id)?.fileName ?? null);
}

function rowOf({ fileName }: ArticleToStore, found: Pick<ImportRow, 'outcome' | 'articleId' | 'sameAs'>): StoredOutcome['row'] {
  return { fileName, ...found, error: null };
}
