import { createHash } from 'node:crypto';
import type { Article } from '../../shared/domain/article.js';
import type { CaseCheck, CaseDamage, DamageKind } from '../../shared/domain/case-damage.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { sameRecord, type Entity } from '../../shared/domain/journal.js';
import { AppError } from '../../shared/errors.js';
import { getArticle } from './articles.js';
import { bytesColumn } from './columns.js';
import type { Connection, Row } from './connection.js';
import { hashText } from './hash-text.js';
import { brokenEntries, lastChangeOf } from './journal.js';
import { imagesUnlikeHash } from './images.js';
import { unreadableTexts } from './readable-texts.js';
import { currentRecord } from './record-stores.js';
import { articlesNotAsIndexed } from './search.js';

/** Where the records of each entity lie, and the column with the ids by which the journal calls them. */
const tables: Readonly<Record<Entity, string>> = {
  article: 'articles',
  source: 'sources',
  tag: 'tags',
  claim: 'claims',
  briefing: 'briefings',
  block: 'blocks',
  dismissal: 'dismissals',
};

/**
 * Compares everything in a case file with everything else in it: pages, the journal's chain, each record with the
 * journal's last word on it, files and texts with their hashes, references, and the search index with the articles.
 *
 * Nothing is changed. Reads the whole file: seconds for a large case.
 */
export function checkRecords(connection: Connection): CaseCheck {
  const pages = damagedPages(connection);
  // Where pages are damaged, questions may end in errors: what is told then is the pages.
  const rows = whereReadable(() => damagedRows(connection)) ?? [];
  return { damaged: [...pages, ...rows], unusedBytes: unusedBytes(connection) };
}

function unusedBytes(connection: Connection): number {
  return connection.number('PRAGMA freelist_count') * connection.number('PRAGMA page_size');
}

function damagedRows(connection: Connection): CaseDamage[] {
  const unreadable = unreadableTexts(connection);
  // Nothing more can be asked then: reading such a text would end this process.
  if (unreadable.length > 0) return unreadable.map(({ table, id }) => damage(`${table} ${id}`, 'broken'));
  const nameOf = articleNames(connection);
  return [
    ...brokenEntries(connection).map((seq) => damage(`journal entry ${String(seq)}`, 'journal')),
    ...recordsUnlikeJournal(connection, nameOf),
    ...unlikeHash(connection, nameOf),
    ...imagesUnlikeHash(connection).map((sha256) => damage(`image ${sha256.slice(0, 12)}`, 'image')),
    ...connection.rows('PRAGMA foreign_key_check').map((row) => damage(`${String(row['table'])} row ${String(row['rowid'])}`, 'reference')),
    ...articlesNotAsIndexed(connection, readableArticles(connection)).map((id) => damage(nameOf('article', id), 'search')),
  ];
}

/** Those whose records can be read; the others are named as broken. */
function readableArticles(connection: Connection): Article[] {
  const ids = connection.rows('SELECT id FROM articles WHERE hidden = 0 ORDER BY ordinal');
  return ids.flatMap(({ id }) => whereReadable(() => getArticle(connection, id as ArticleId)) ?? []); // a column of ids
}

function whereReadable<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && error.code === 'case-damaged') return null;
    throw error;
  }
}

/** SQLite's own check; more than a hundred lines say nothing new. It stops at a row whose JSON cannot be read. */
function damagedPages(connection: Connection): CaseDamage[] {
  const lines = whereReadable(() => connection.rows('PRAGMA integrity_check(100)').map((row) => String(row['integrity_check']))) ?? ['a row cannot be read'];
  return lines.filter((line) => line !== 'ok').map((line) => damage(`file: ${line}`, 'page'));
}

type NameOf = (entity: Entity, id: string) => string;

function articleNames(connection: Connection): NameOf {
  const names = new Map(connection.rows('SELECT id, file_name FROM articles').map((row) => [String(row['id']), String(row['file_name'])]));
  return (entity, id) => `${entity} ${id}${entity === 'article' && names.has(id) ? ` (${names.get(id) ?? ''})` : ''}`;
}

function recordsUnlikeJournal(connection: Connection, nameOf: NameOf): CaseDamage[] {
  const known = connection.rows('SELECT entity, entity_id, max(seq) AS seq FROM journal GROUP BY entity, entity_id ORDER BY seq');
  const unlike = known.flatMap((row) => unlikeJournal(connection, row, nameOf));
  return [...unlike, ...(Object.keys(tables) as Entity[]).flatMap((entity) => unknownRecords(connection, entity, nameOf))]; // keys of a table of entities
}

function unlikeJournal(connection: Connection, row: Row, nameOf: NameOf): CaseDamage[] {
  const name = (why: DamageKind): CaseDamage[] => [damage(nameOf(row['entity'] as Entity, String(row['entity_id'])), why)]; // only shown
  const compared = whereReadable(() => {
    const last = lastChangeOf(connection, Number(row['seq']));
    return { last, present: last === null ? null : currentRecord(connection, last) };
  });
  if (compared === null) return name('broken');
  const { last, present } = compared;
  if (last === null) return [];
  if (present === null) return last.after === null || isForgotten(last.after) ? [] : name('missing');
  return last.after !== null && sameRecord(present, last.after) ? [] : name('differs');
}

/** An article whose import was undone may be gone: its bytes came in anew. */
function isForgotten(record: object): boolean {
  return 'hidden' in record && record.hidden === true;
}

function unknownRecords(connection: Connection, entity: Entity, nameOf: NameOf): CaseDamage[] {
  const rows = connection.rows(`SELECT id FROM ${tables[entity]} WHERE id NOT IN (SELECT entity_id FROM journal WHERE entity = ?)`, entity);
  return rows.map((row) => damage(nameOf(entity, String(row['id'])), 'unknown'));
}

/** Files and texts one at a time: together they may be larger than memory. */
function unlikeHash(connection: Connection, nameOf: NameOf): CaseDamage[] {
  const files = connection.rows('SELECT sha256, article_id FROM article_files').flatMap(({ sha256, article_id: id }) => {
    const row = connection.row('SELECT bytes FROM article_files WHERE sha256 = ?', String(sha256));
    const isWhole = row !== null && createHash('sha256').update(bytesColumn(row, 'bytes')).digest('hex') === sha256;
    return isWhole ? [] : [damage(nameOf('article', String(id)), 'bytes')];
  });
  const texts = connection.rows('SELECT article_id, version, text_sha256 FROM article_texts').flatMap(({ article_id: id, version, text_sha256: hash }) => {
    const row = connection.row('SELECT text FROM article_texts WHERE article_id = ? AND version = ?', String(id), Number(version));
    return row !== null && hashText(String(row['text'])) === hash ? [] : [damage(nameOf('article', String(id)), 'text')];
  });
  return [...files, ...texts];
}

function damage(record: string, why: DamageKind): CaseDamage {
  return { record, why };
}
