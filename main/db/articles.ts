import { articleSchema, articleTextSchema, type Article, type ArticleText } from '../../shared/domain/article.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { regionsWithKinds } from '../../shared/domain/region.js';
import { AppError } from '../../shared/errors.js';
import { bytesColumn, jsonColumn, recordFrom } from './columns.js';
import type { Connection, Row } from './connection.js';
import { indexArticle } from './search.js';

/** Every article that is listed, in the order they came. */
export function listedArticles(connection: Connection): Article[] {
  return connection.rows('SELECT * FROM articles WHERE hidden = 0 ORDER BY ordinal').map(articleFromRow);
}

/** `null` when there is no such article; a hidden one is given too. */
export function getArticle(connection: Connection, id: ArticleId): Article | null {
  const row = connection.row('SELECT * FROM articles WHERE id = ?', id);
  return row === null ? null : articleFromRow(row);
}

/** The article made from these very bytes, hidden or not; `null` when there is none. */
export function articleWithBytes(connection: Connection, sha256: string): Article | null {
  const row = connection.row('SELECT * FROM articles WHERE sha256 = ?', sha256);
  return row === null ? null : articleFromRow(row);
}

/**
 * The text side of an article, its regions as the analyst decided.
 *
 * @throws {AppError} `not-found`
 */
export function articleText(connection: Connection, id: ArticleId): ArticleText {
  const found = foundText(connection, id);
  const decisions = getArticle(connection, id)?.regionKinds ?? [];
  return { ...found, regions: regionsWithKinds(found.regions, decisions) };
}

/**
 * The text side of an article as extraction found it.
 *
 * @throws {AppError} `not-found`
 */
export function foundText(connection: Connection, id: ArticleId): ArticleText {
  const row = connection.row('SELECT article_id, text, regions, links, evidence, log FROM article_contents WHERE article_id = ?', id);
  if (row === null) throw new AppError('not-found', { record: id });
  return recordFrom(articleTextSchema, {
    id: row['article_id'],
    text: row['text'],
    regions: jsonColumn(row, 'regions'),
    links: jsonColumn(row, 'links'),
    evidence: jsonColumn(row, 'evidence'),
    log: jsonColumn(row, 'log'),
  });
}

/**
 * The bytes an article was imported as.
 *
 * @throws {AppError} `not-found`
 */
export function articleBytes(connection: Connection, id: ArticleId): Uint8Array {
  const row = connection.row('SELECT bytes FROM article_contents WHERE article_id = ?', id);
  if (row === null) throw new AppError('not-found', { record: id });
  return bytesColumn(row, 'bytes');
}

/** Keeps what never changes of an article; its record follows in the same transaction. */
export function insertContents(connection: Connection, contents: ArticleText & { readonly bytes: Uint8Array }): void {
  connection.run(
    'INSERT INTO article_contents (article_id, bytes, text, regions, links, evidence, log) VALUES (?, ?, ?, ?, ?, ?, ?)',
    contents.id, contents.bytes, contents.text, JSON.stringify(contents.regions), JSON.stringify(contents.links),
    JSON.stringify(contents.evidence), JSON.stringify(contents.log),
  );
}

/** Adds or changes an article's record and its row of the search index. */
export function putArticle(connection: Connection, article: Article): void {
  putArticleRow(connection, article);
  indexArticle(connection, article);
}

/**
 * Adds or changes an article's record alone.
 *
 * A new one is added before what refers to it: an article that others wait for has all of them searched for, which took
 * longer with each article of the case.
 */
export function putArticleRow(connection: Connection, article: Article): void {
  connection.run(
    `INSERT INTO articles (id, file_name, media_type, size_bytes, sha256, text_sha256, word_count, captured_at_ms, found, corrections, region_kinds, copy_of, hidden)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET word_count = excluded.word_count, corrections = excluded.corrections, region_kinds = excluded.region_kinds,
       copy_of = excluded.copy_of, hidden = excluded.hidden`,
    article.id, article.fileName, article.mediaType, article.sizeBytes, article.sha256, article.textSha256, article.wordCount,
    article.capturedAtMs, JSON.stringify(article.found), JSON.stringify(article.corrections), JSON.stringify(article.regionKinds), article.copyOf, article.hidden ? 1 : 0,
  );
}

function articleFromRow(row: Row): Article {
  return recordFrom(articleSchema, {
    id: row['id'],
    fileName: row['file_name'],
    mediaType: row['media_type'],
    sizeBytes: row['size_bytes'],
    sha256: row['sha256'],
    textSha256: row['text_sha256'],
    wordCount: row['word_count'],
    capturedAtMs: row['captured_at_ms'],
    found: jsonColumn(row, 'found'),
    corrections: jsonColumn(row, 'corrections'),
    regionKinds: jsonColumn(row, 'region_kinds'),
    copyOf: row['copy_of'],
    hidden: row['hidden'] === 1,
  });
}
