import { articleSchema, metaOf, type Article, type ArticleText } from '../../shared/domain/article.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { sameRecord } from '../../shared/domain/journal.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { regionsWithKinds } from '../../shared/domain/region.js';
import { bodyShingles } from '../../shared/import/article-identity.js';
import { foundText } from './article-texts.js';
import { jsonColumn, recordFrom } from './columns.js';
import type { Connection, Row } from './connection.js';
import { indexArticle } from './search.js';
import { areShinglesOther, keepShingles } from './shingles.js';
import { listRecords } from './where-readable.js';

/** Every article that is listed, in the order they came. */
export function listedArticles(connection: Connection): Article[] {
  return listRecords(connection, { table: 'articles', where: 'hidden = 0' }, articleFromRow);
}

/** `null` when there is no such article; a hidden one is given too. */
export function getArticle(connection: Connection, id: ArticleId): Article | null {
  const row = connection.row('SELECT * FROM articles WHERE id = ?', id);
  return row === null ? null : articleFromRow(row);
}

/** The article that is or was made from these very bytes, hidden or not; `null` when there is none. */
export function articleWithBytes(connection: Connection, sha256: string): Article | null {
  const row = connection.row('SELECT articles.* FROM article_files JOIN articles ON articles.id = article_id WHERE article_files.sha256 = ?', sha256);
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

/** Adds or changes an article's record, its row of the search index and, with another text, its shingles. */
export function putArticle(connection: Connection, article: Article): void {
  const before = getArticle(connection, article.id);
  putArticleRow(connection, article);
  if (before === null || !isIndexedAlike(before, article)) indexArticle(connection, article);
  if (before !== null && before.textSha256 !== article.textSha256) keepShingles(connection, article.id, bodyShingles(bodyText(connection, article)));
}

/** Whether the search row of both is the same; making it reads the whole text, which a batch of corrections must not do for each article. */
function isIndexedAlike(before: Article, after: Article): boolean {
  const indexed = ({ hidden, textSha256, textVersion, reading, regionKinds, ...article }: Article): unknown => {
    const { title, outlet } = metaOf(article);
    return { hidden, textSha256, textVersion, reading, regionKinds, title, outlet };
  };
  return sameRecord(indexed(before), indexed(after));
}

/** Whether what is kept of an article for finding its copies is not what its text makes. */
export function articleShinglesDiffer(connection: Connection, article: Article): boolean {
  return areShinglesOther(connection, article.id, bodyShingles(bodyText(connection, article)));
}

function bodyText(connection: Connection, { id, regionKinds }: Article): string {
  const { text, regions } = foundText(connection, id);
  return bodyOf(text, regionsWithKinds(regions, regionKinds));
}

/**
 * Adds or changes an article's record alone.
 *
 * A new one is added before what refers to it: an article that others wait for has all of them searched for, which took
 * longer with each article of the case.
 */
export function putArticleRow(connection: Connection, article: Article): void {
  connection.run(
    `INSERT INTO articles (id, file_name, media_type, size_bytes, sha256, text_sha256, text_version, reading, word_count, captured_at_ms, found, corrections, region_kinds, copy_of, hidden)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET file_name = excluded.file_name, media_type = excluded.media_type, size_bytes = excluded.size_bytes,
       sha256 = excluded.sha256, text_sha256 = excluded.text_sha256, text_version = excluded.text_version, reading = excluded.reading,
       word_count = excluded.word_count, captured_at_ms = excluded.captured_at_ms, found = excluded.found, corrections = excluded.corrections,
       region_kinds = excluded.region_kinds, copy_of = excluded.copy_of, hidden = excluded.hidden`,
    article.id, article.fileName, article.mediaType, article.sizeBytes, article.sha256, article.textSha256, article.textVersion, article.reading, article.wordCount,
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
    textVersion: row['text_version'],
    reading: row['reading'],
    wordCount: row['word_count'],
    capturedAtMs: row['captured_at_ms'],
    found: jsonColumn(row, 'found'),
    corrections: jsonColumn(row, 'corrections'),
    regionKinds: jsonColumn(row, 'region_kinds'),
    copyOf: row['copy_of'],
    hidden: row['hidden'] === 1,
  });
}
