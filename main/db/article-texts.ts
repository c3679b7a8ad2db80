import { articleTextSchema, type ArticleText, type ExtractedArticle } from '../../shared/domain/article.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { AppError } from '../../shared/errors.js';
import { extractorVersion } from '../../shared/import/extractor-version.js';
import { bytesColumn, jsonColumn, recordFrom } from './columns.js';
import type { Connection, Row } from './connection.js';
import { hashText } from './hash-text.js';
import { insertSealed } from './seals.js';

/** Bytes of an article, with the name they came under. */
export interface ArticleFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Which text an article has, and which reading of it. */
export interface PlacedReading {
  readonly textVersion: number;
  readonly reading: number;
}

const columns = 'article_readings.article_id, text, regions, links, evidence, log';
const joined = 'article_readings JOIN article_texts ON article_texts.article_id = article_readings.article_id AND article_texts.version = article_readings.text_version';

/**
 * The text side of an article as extraction found it, by the reading in force.
 *
 * @throws {AppError} `not-found`
 */
export function foundText(connection: Connection, id: ArticleId): ArticleText {
  return textFrom(connection.carefulRows(`SELECT ${columns} FROM articles JOIN ${joined} WHERE articles.id = ? AND article_readings.article_id = articles.id AND article_readings.reading = articles.reading`, id), id);
}

/**
 * An older or the present text of an article, with the regions its last reading found.
 *
 * @throws {AppError} `not-found`
 */
export function textOfVersion(connection: Connection, id: ArticleId, version: number): ArticleText {
  return textFrom(connection.carefulRows(`SELECT ${columns} FROM ${joined} WHERE article_readings.article_id = ? AND article_readings.text_version = ? ORDER BY reading DESC LIMIT 1`, id, version), id);
}

/** The extractor that made the reading in force; 0 for one from before there was a number. */
export function extractorOf(connection: Connection, id: ArticleId): number {
  return connection.number('SELECT extractor FROM article_readings JOIN articles ON id = article_id AND articles.reading = article_readings.reading WHERE id = ?', id);
}

/**
 * The bytes the present text of an article was made from.
 *
 * @throws {AppError} `not-found`
 */
export function articleFile(connection: Connection, id: ArticleId): ArticleFile {
  const row = connection.row('SELECT article_files.file_name, article_files.sha256, bytes FROM article_files JOIN articles ON articles.sha256 = article_files.sha256 WHERE articles.id = ?', id);
  if (row === null) throw new AppError('not-found', { record: id });
  return { fileName: String(row['file_name']), sha256: String(row['sha256']), bytes: bytesColumn(row, 'bytes') };
}

/** Keeps what extraction made of new bytes as the first text of an article; its record follows in the same transaction. */
export function insertFirstText(connection: Connection, id: ArticleId, source: ArticleFile & { readonly extracted: ExtractedArticle }): PlacedReading {
  insertFile(connection, id, source);
  insertText(connection, id, { version: 1, sha256: source.sha256, text: source.extracted.text });
  insertReading(connection, { id, sha256: source.sha256, textVersion: 1, reading: 1, replaces: null, extracted: source.extracted });
  return { textVersion: 1, reading: 1 };
}

/**
 * Keeps another reading of an article in place of `replaces`, which stays as it is. A text that the article had before is
 * not kept twice.
 */
export function insertNextText(connection: Connection, id: ArticleId, source: ArticleFile & { readonly extracted: ExtractedArticle; readonly replaces: number }): PlacedReading {
  insertFile(connection, id, source);
  const textVersion = knownVersion(connection, id, source.extracted.text) ?? nextNumber(connection, 'SELECT max(version) AS last FROM article_texts WHERE article_id = ?', id);
  insertText(connection, id, { version: textVersion, sha256: source.sha256, text: source.extracted.text });
  const reading = nextNumber(connection, 'SELECT max(reading) AS last FROM article_readings WHERE article_id = ?', id);
  insertReading(connection, { id, sha256: source.sha256, textVersion, reading, replaces: source.replaces, extracted: source.extracted });
  return { textVersion, reading };
}

function insertFile(connection: Connection, id: ArticleId, { sha256, fileName, bytes }: ArticleFile): void {
  insertSealed(connection, { table: 'article_files', row: { sha256, article_id: id, file_name: fileName, bytes }, onConflict: 'ON CONFLICT (sha256) DO NOTHING' });
}

function insertText(connection: Connection, id: ArticleId, { version, sha256, text }: { readonly version: number; readonly sha256: string; readonly text: string }): void {
  const row = { article_id: id, version, extractor: extractorVersion, file_sha256: sha256, text_sha256: hashText(text), text };
  insertSealed(connection, { table: 'article_texts', row, onConflict: 'ON CONFLICT (article_id, version) DO NOTHING' });
}

interface NewReading extends PlacedReading {
  readonly id: ArticleId;
  readonly sha256: string;
  readonly replaces: number | null;
  readonly extracted: ExtractedArticle;
}

function insertReading(connection: Connection, { id, sha256, textVersion, reading, replaces, extracted }: NewReading): void {
  const row = {
    article_id: id,
    reading,
    replaces,
    text_version: textVersion,
    extractor: extractorVersion,
    file_sha256: sha256,
    regions: JSON.stringify(extracted.regions),
    links: JSON.stringify(extracted.links),
    evidence: JSON.stringify(extracted.evidence),
    log: JSON.stringify(extracted.log),
  };
  insertSealed(connection, { table: 'article_readings', row });
}

/** The version a text is kept as already; `null` for one the article never had. */
export function knownVersion(connection: Connection, id: ArticleId, text: string): number | null {
  const row = connection.row('SELECT version FROM article_texts WHERE article_id = ? AND text_sha256 = ?', id, hashText(text));
  return row === null ? null : Number(row['version']);
}

function nextNumber(connection: Connection, sql: string, id: ArticleId): number {
  return Number(connection.row(sql, id)?.['last'] ?? 0) + 1;
}

function textFrom([row]: readonly Row[], id: ArticleId): ArticleText {
  if (row === undefined) throw new AppError('not-found', { record: id });
  return recordFrom(articleTextSchema, {
    id: row['article_id'],
    text: row['text'],
    regions: jsonColumn(row, 'regions'),
    links: jsonColumn(row, 'links'),
    evidence: jsonColumn(row, 'evidence'),
    log: jsonColumn(row, 'log'),
  });
}
