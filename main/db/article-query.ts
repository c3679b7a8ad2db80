import type { DateNode, NearNode, QueryNode, TermNode } from '../../shared/search/query.js';
import { foldedWords } from '../../shared/search/search-words.js';
import { matchesQuery } from '../../shared/search/match-query.js';
import type { ArticleId, ClaimId } from '../../shared/domain/ids.js';
import type { Connection, Row, SqlValue } from './connection.js';

/** Articles that a query finds, best first, and how many there are in all. */
export interface FoundArticles {
  readonly ids: readonly ArticleId[];
  readonly total: number;
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/**
 * How much a word weighs in title, outlet and body. A title of ten words says what an article is about; the length of the
 * body is in the rank already. Source: https://www.sqlite.org/fts5.html, "The bm25() function"
 */
const rankSql = 'bm25(8.0, 2.0, 1.0)';

/** Articles up to which all are ranked, at about 2 ms for a thousand. Of more than that, those with the words in their title are, and the newest follow. */
const mostRanked = 2000;

/**
 * The listed articles that a query asks for, at most `limit`: by rank where words are asked for, else the newest import first.
 *
 * Hidden and removed articles have no row in the index and are not asked.
 */
export function findArticles(connection: Connection, node: QueryNode, limit: number): FoundArticles {
  const { ranked, conditions } = apart(node);
  if (ranked === null) return unranked(connection, conditions, limit);
  const condition = conditions.length === 0 ? null : all(connection, conditions);
  const asked: Asked = { match: ranked, filter: condition === null ? '' : `AND rowid IN (SELECT ordinal FROM articles WHERE ${condition.sql})`, values: condition?.values ?? [] };
  const total = connection.number(`SELECT count(*) FROM article_search WHERE article_search MATCH ? ${asked.filter}`, ranked, ...asked.values);
  const ordinals = total <= mostRanked ? best(connection, asked, limit) : titlesFirst(connection, asked, limit);
  return { ids: idsOf(connection, ordinals), total };
}

/** What the index is asked for: its expression, and a condition with its values. */
interface Asked {
  readonly match: string;
  readonly filter: string;
  readonly values: readonly SqlValue[];
}

function best(connection: Connection, { match, filter, values }: Asked, limit: number): number[] {
  return ordinalsIn(connection.rows(`SELECT rowid AS ordinal FROM article_search WHERE article_search MATCH ? AND rank MATCH '${rankSql}' ${filter} ORDER BY rank LIMIT ?`, match, ...values, limit));
}

function titlesFirst(connection: Connection, asked: Asked, limit: number): number[] {
  const inTitles = best(connection, { ...asked, match: `title : (${asked.match})` }, limit);
  const newest = ordinalsIn(connection.rows(`SELECT rowid AS ordinal FROM article_search WHERE article_search MATCH ? ${asked.filter} ORDER BY rowid DESC LIMIT ?`, asked.match, ...asked.values, limit));
  return [...new Set([...inTitles, ...newest])].slice(0, limit);
}

function ordinalsIn(rows: readonly Row[]): number[] {
  return rows.map(({ ordinal }) => Number(ordinal));
}

/** In the order of the numbers. */
function idsOf(connection: Connection, ordinals: readonly number[]): ArticleId[] {
  return connection.rows('SELECT articles.id AS id FROM json_each(?) AS found JOIN articles ON articles.ordinal = found.value ORDER BY found.key', JSON.stringify(ordinals)).map(({ id }) => id as ArticleId); // ids of articles
}

/** The part the index can rank, and conditions on what it finds. */
function apart(node: QueryNode): { ranked: string | null; conditions: readonly QueryNode[] } {
  const whole = matchOf(node);
  if (whole !== null) return { ranked: whole, conditions: [] };
  if (node.kind !== 'and') return { ranked: null, conditions: [node] };
  const inIndex = node.parts.filter((part) => part.kind !== 'not' && matchOf(part) !== null);
  const rest = node.parts.filter((part) => !inIndex.includes(part));
  return { ranked: inIndex.length === 0 ? null : allOf(inIndex), conditions: rest };
}

function unranked(connection: Connection, conditions: readonly QueryNode[], limit: number): FoundArticles {
  const { sql, values } = all(connection, conditions);
  const rows = connection.rows(`SELECT id, count(*) OVER () AS total FROM articles WHERE hidden = 0 AND ${sql} ORDER BY ordinal DESC LIMIT ?`, ...values, limit);
  return { ids: rows.map(({ id }) => id as ArticleId), total: Number(rows[0]?.['total'] ?? 0) }; // ids of articles
}

/** The expression of the index for a query; `null` where it asks for what the index does not hold. */
function matchOf(node: QueryNode): string | null {
  switch (node.kind) {
    case 'term':
    case 'near':
      return inIndexColumn(node);
    case 'and':
      return node.parts.every((part) => matchOf(part.kind === 'not' ? part.part : part) !== null) && node.parts.some(({ kind }) => kind !== 'not') ? allOf(node.parts) : null;
    case 'or': {
      const parts = node.parts.map(matchOf);
      return parts.includes(null) ? null : `(${parts.join(' OR ')})`;
    }
    case 'date':
    case 'not':
      return null;
  }
}

/** Parts of which the index knows each; `NOT` takes away from what stands before it. */
function allOf(parts: readonly QueryNode[]): string {
  const wanted = parts.filter((part) => part.kind !== 'not').map(matchOf);
  const unwanted = parts.flatMap((part) => (part.kind === 'not' ? [matchOf(part.part)] : []));
  const base = `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? base : `(${base} NOT (${unwanted.join(' OR ')}))`;
}

function inIndexColumn(node: TermNode | NearNode): string | null {
  if (node.field === 'source' || node.field === 'claim' || node.field === 'label') return null;
  const words = node.kind === 'term' ? phraseOf(node) : `NEAR(${node.terms.map(phraseOf).join(' ')}, ${String(node.within)})`;
  return node.field === null ? words : `${node.field} : ${words}`;
}

/** Quoted as the index reads it: nothing that was typed is syntax. */
function phraseOf({ words, prefix }: TermNode): string {
  return `"${words.join(' ').replaceAll('"', '""')}"${prefix ? ' *' : ''}`;
}

function all(connection: Connection, nodes: readonly QueryNode[]): Condition {
  return joined('AND', nodes.map((node) => conditionOf(connection, node)));
}

/** A query as a condition on a row of `articles`. */
function conditionOf(connection: Connection, node: QueryNode): Condition {
  const match = matchOf(node);
  if (match !== null) return { sql: 'ordinal IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)', values: [match] };
  switch (node.kind) {
    case 'term':
    case 'near':
      return ofRecords(connection, node);
    case 'date':
      return ofDate(node);
    case 'not': {
      const { sql, values } = conditionOf(connection, node.part);
      return { sql: `NOT (${sql})`, values };
    }
    case 'and':
      return all(connection, node.parts);
    case 'or':
      return joined('OR', node.parts.map((part) => conditionOf(connection, part)));
  }
}

function joined(operator: 'AND' | 'OR', conditions: readonly Condition[]): Condition {
  return { sql: `(${conditions.map(({ sql }) => sql).join(` ${operator} `)})`, values: conditions.flatMap(({ values }) => values) };
}

/** Dates as `metaOf` takes them: what the analyst put there, an emptied one too, is in force. "Not later than" is no date. */
function ofDate({ atLeast, below }: DateNode): Condition {
  const published = "CASE WHEN json_type(corrections, '$.published') IS NULL THEN found -> '$.published' ELSE corrections -> '$.published' END";
  const isIn = [atLeast === null ? [] : ['iso >= ?'], below === null ? [] : ['iso < ?']].flat().join(' AND ');
  return {
    sql: `EXISTS (SELECT 1 FROM (SELECT json_extract(stated, '$.iso') AS iso, json_extract(stated, '$.precision') AS exactness FROM (SELECT ${published} AS stated)) WHERE exactness <> 'before' AND ${isIn})`,
    values: [atLeast, below].filter((bound) => bound !== null),
  };
}

/** Words asked of what the index does not hold. */
function ofRecords(connection: Connection, node: TermNode | NearNode): Condition {
  if (node.field === 'label') return ofLabels(connection, node);
  return node.field === 'claim' ? ofClaims(connection, node) : ofSources(connection, node);
}

/** Articles with a label of that name, or in a collection that is called so. */
function ofLabels(connection: Connection, node: TermNode | NearNode): Condition {
  const labels = connection.rows('SELECT DISTINCT value AS name FROM filings, json_each(labels)').map(({ name }) => String(name));
  const collections = connection.rows('SELECT id, name FROM collections').filter(({ name }) => holds(node, 'label', [String(name)])).map(({ id }) => String(id));
  return {
    sql: `id IN (SELECT filings.id FROM filings, json_each(labels) WHERE value IN (SELECT value FROM json_each(?))
      UNION SELECT filings.id FROM filings, json_each(collection_ids) WHERE value IN (SELECT value FROM json_each(?)))`,
    values: [JSON.stringify(labels.filter((name) => holds(node, 'label', [name]))), JSON.stringify(collections)],
  };
}

/** Articles with a tag whose source is named so, by record or alias, or in the words of the article where it has no record. */
function ofSources(connection: Connection, node: TermNode | NearNode): Condition {
  const records = connection.rows('SELECT id, name, aliases FROM sources');
  const ids = records.filter(({ name, aliases }) => holds(node, 'source', [String(name), ...listOf(aliases)])).map(({ id }) => String(id));
  const unnamed = connection.rows("SELECT DISTINCT article_id, (SELECT group_concat(json_extract(value, '$.exact'), char(10)) FROM json_each(source)) AS words FROM tags WHERE kind = 'attribution' AND source_id IS NULL AND source <> '[]'");
  const articles = unnamed.filter(({ words }) => holds(node, 'source', [String(words)])).map(({ article_id: id }) => String(id));
  return {
    sql: 'id IN (SELECT article_id FROM tags WHERE source_id IN (SELECT value FROM json_each(?)) UNION SELECT value FROM json_each(?))',
    values: [JSON.stringify(ids), JSON.stringify(articles)],
  };
}

/** Articles in which a claim with these words appears. */
function ofClaims(connection: Connection, node: TermNode | NearNode): Condition {
  const ids = connection.rows('SELECT id, text FROM claims').filter(({ text }) => holds(node, 'claim', [String(text)])).map(({ id }) => id as ClaimId); // ids of claims
  return { sql: 'id IN (SELECT article_id FROM tags WHERE claim_id IN (SELECT value FROM json_each(?)))', values: [JSON.stringify(ids)] };
}

/** Whether one of some texts has the words. */
function holds(node: TermNode | NearNode, field: 'source' | 'claim' | 'label', texts: readonly string[]): boolean {
  return texts.some((text) => matchesQuery(node, { [field]: foldedWords(text) }));
}

function listOf(json: unknown): string[] {
  const list: unknown = JSON.parse(String(json));
  return Array.isArray(list) ? list.map(String) : [];
}
