import { createHash } from 'node:crypto';
import type { Article } from '../../shared/domain/article.js';
import type { CaseCheck, CaseDamage, DamageKind } from '../../shared/domain/case-damage.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { sameRecord, type Entity } from '../../shared/domain/journal.js';
import { articleShinglesDiffer, getArticle } from './articles.js';
import { brokenSchema, damagedPages } from './check-pages.js';
import { bytesColumn } from './columns.js';
import type { Connection, SqlValue } from './connection.js';
import { hashText } from './hash-text.js';
import { brokenEntries, lastChangeOf } from './journal.js';
import { imagesUnlikeHash } from './images.js';
import { currentRecord } from './record-stores.js';
import { isSealWhole, keysOf, sealedTables, type SealedTable } from './seals.js';
import { articlesNotAsIndexed } from './search.js';
import { whereReadable } from './where-readable.js';

/** Where the records of each entity lie, and the column with the ids by which the journal calls them. */
const tables: Readonly<Record<Entity, string>> = {
  article: 'articles',
  source: 'sources',
  tag: 'tags',
  claim: 'claims',
  briefing: 'briefings',
  block: 'blocks',
  dismissal: 'dismissals',
  filing: 'filings',
  collection: 'collections',
};

/**
 * Compares everything in a case file with everything else in it: pages, the schema, the journal's chain, each record with
 * the journal's last word on it, rows outside the journal, files and texts with their hashes, references, and what is
 * made from texts (search index, shingles) with the texts.
 *
 * Nothing is changed. Reads the whole file: seconds for a large case. Where a part cannot be read, the others are
 * compared all the same. The connection is careful from then on.
 */
export function checkRecords(connection: Connection): CaseCheck {
  connection.beCareful();
  const schema = part('schema', () => brokenSchema(connection));
  // Without its tables there is nothing to ask.
  const rows = schema.length > 0 ? [] : damagedRows(connection);
  return { damaged: [...damagedPages(connection), ...schema, ...rows], unusedBytes: unusedBytes(connection) };
}

function unusedBytes(connection: Connection): number {
  return connection.number('PRAGMA freelist_count') * connection.number('PRAGMA page_size');
}

function damagedRows(connection: Connection): CaseDamage[] {
  const nameOf = articleNames(connection);
  return [
    ...part('journal', () => brokenEntries(connection).map((seq) => damage(`journal entry ${String(seq)}`, 'journal'))),
    ...part('journal', () => recordsUnlikeJournal(connection, nameOf)),
    ...Object.keys(tables).flatMap((entity) => part(entity, () => unknownRecords(connection, entity as Entity, nameOf))), // keys of a table of entities
    ...(Object.keys(sealedTables) as SealedTable[]).flatMap((table) => part(table, () => brokenSeals(connection, table, nameOf))), // its own keys
    ...part('article_files', () => filesUnlikeHash(connection, nameOf)),
    ...part('article_texts', () => textsUnlikeHash(connection, nameOf)),
    ...part('images', () => imagesUnlikeHash(connection).map((sha256) => damage(`image ${sha256.slice(0, 12)}`, 'image'))),
    ...part('references', () => connection.rows('PRAGMA foreign_key_check').map((row) => damage(`${String(row['table'])} row ${String(row['rowid'])}`, 'reference'))),
    ...madeFromTexts(connection, nameOf),
  ];
}

/** What was found in one part; a part that cannot be read at all is named as a whole. */
function part(name: string, find: () => CaseDamage[]): CaseDamage[] {
  return whereReadable(find) ?? [damage(name, 'broken')];
}

function madeFromTexts(connection: Connection, nameOf: NameOf): CaseDamage[] {
  const articles = readableArticles(connection);
  return [
    ...part('search index', () => articlesNotAsIndexed(connection, articles).map((id) => damage(nameOf('article', id), 'search'))),
    ...part('article_shingles', () => articles.filter((article) => whereReadable(() => articleShinglesDiffer(connection, article)) !== false).map(({ id }) => damage(nameOf('article', id), 'copies'))),
  ];
}

/** Those whose records can be read; the others are named as broken. */
function readableArticles(connection: Connection): Article[] {
  const ids = whereReadable(() => connection.rows('SELECT id FROM articles WHERE hidden = 0 ORDER BY ordinal')) ?? [];
  return ids.flatMap(({ id }) => whereReadable(() => getArticle(connection, id as ArticleId)) ?? []); // a column of ids
}

type NameOf = (entity: Entity, id: string) => string;

function articleNames(connection: Connection): NameOf {
  const rows = whereReadable(() => connection.rows('SELECT id, file_name FROM articles')) ?? [];
  const names = new Map(rows.map((row) => [String(row['id']), String(row['file_name'])]));
  return (entity, id) => `${entity} ${id}${(entity === 'article' || entity === 'filing') && names.has(id) ? ` (${names.get(id) ?? ''})` : ''}`;
}

function recordsUnlikeJournal(connection: Connection, nameOf: NameOf): CaseDamage[] {
  // By its number, which the row itself holds: names that cannot be read are met one at a time.
  const last = connection.rows('SELECT max(seq) AS seq FROM journal GROUP BY entity, entity_id ORDER BY seq');
  return last.flatMap(({ seq }) => unlikeJournal(connection, Number(seq), nameOf));
}

function unlikeJournal(connection: Connection, seq: number, nameOf: NameOf): CaseDamage[] {
  const row = whereReadable(() => connection.row('SELECT entity, entity_id FROM journal WHERE seq = ?', seq));
  // An entry that cannot be read is named among those that break the chain.
  if (row === null) return [];
  const name = (why: DamageKind): CaseDamage[] => [damage(nameOf(row['entity'] as Entity, String(row['entity_id'])), why)]; // only shown
  const compared = whereReadable(() => {
    const last = lastChangeOf(connection, seq);
    return { last, present: last === null ? null : currentRecord(connection, last) };
  });
  if (compared === null) return name('broken');
  const { last, present } = compared;
  if (last === null) return [];
  // A filing is missing only where its article is, and that is told of the article.
  if (present === null) return last.after === null || last.entity === 'filing' || isForgotten(last.after) ? [] : name('missing');
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

function brokenSeals(connection: Connection, table: SealedTable, nameOf: NameOf): CaseDamage[] {
  const broken = keysOf(connection, table).filter((key) => whereReadable(() => isSealWhole(connection, table, key)) !== true);
  return broken.map((key) => damage(sealedName(connection, { table, key }, nameOf), 'seal'));
}

/** An article's rows by its name; the others by their table and what names them there. */
function sealedName(connection: Connection, { table, key }: { table: SealedTable; key: readonly SqlValue[] }, nameOf: NameOf): string {
  if (table === 'article_texts' || table === 'article_readings') return nameOf('article', String(key[0]));
  const row = table === 'article_files' ? whereReadable(() => connection.row('SELECT article_id FROM article_files WHERE sha256 = ?', key[0] ?? null)) : null;
  return row === null ? `${table} ${key.join(' ')}` : nameOf('article', String(row['article_id']));
}

/** Files one at a time: together they may be larger than memory. */
function filesUnlikeHash(connection: Connection, nameOf: NameOf): CaseDamage[] {
  return connection.rows('SELECT sha256, article_id FROM article_files').flatMap(({ sha256, article_id: id }) => {
    const row = whereReadable(() => connection.row('SELECT bytes FROM article_files WHERE sha256 = ?', String(sha256)));
    const isWhole = row !== null && createHash('sha256').update(bytesColumn(row, 'bytes')).digest('hex') === sha256;
    return isWhole ? [] : [damage(nameOf('article', String(id)), 'bytes')];
  });
}

function textsUnlikeHash(connection: Connection, nameOf: NameOf): CaseDamage[] {
  return connection.rows('SELECT article_id, version, text_sha256 FROM article_texts').flatMap(({ article_id: id, version, text_sha256: hash }) => {
    const row = whereReadable(() => connection.row('SELECT text FROM article_texts WHERE article_id = ? AND version = ?', String(id), Number(version)));
    return row !== null && hashText(String(row['text'])) === hash ? [] : [damage(nameOf('article', String(id)), 'text')];
  });
}

function damage(record: string, why: DamageKind): CaseDamage {
  return { record, why };
}
