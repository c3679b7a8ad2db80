import type { ArticleId, ClaimId, SourceId, TagId } from '../../shared/domain/ids.js';
import { tagSchema, type Tag } from '../../shared/domain/tag.js';
import { jsonColumn, recordFrom } from './columns.js';
import type { Connection, Row, SqlValue } from './connection.js';
import { listRecords } from './where-readable.js';

/** Every tag, in the order they were added. */
export function allTags(connection: Connection): Tag[] {
  return listRecords(connection, { table: 'tags' }, tagFromRow);
}

/** The tags in one article, in the order they were added. */
export function tagsOfArticle(connection: Connection, id: ArticleId): Tag[] {
  return connection.rows('SELECT * FROM tags WHERE article_id = ? ORDER BY ordinal', id).map(tagFromRow);
}

/** How many tags lie in one article. */
export function countTagsOfArticle(connection: Connection, id: ArticleId): number {
  return connection.number('SELECT count(*) FROM tags WHERE article_id = ?', id);
}

/** Where the content of each placed tag in one article begins, without reading the tags. */
export function contentStartsOf(connection: Connection, id: ArticleId): ReadonlyMap<string, number> {
  const rows = connection.rows("SELECT id, json_extract(content, '$[0].start') AS start FROM tags WHERE article_id = ? AND unplaced_state IS NULL", id);
  return new Map(rows.map((row) => [String(row['id']), Number(row['start'])]));
}

/** The appearances of a claim. */
export function tagsOfClaim(connection: Connection, id: ClaimId): Tag[] {
  return connection.rows('SELECT * FROM tags WHERE claim_id = ? ORDER BY ordinal', id).map(tagFromRow);
}

/** The attributions that name a source record. */
export function tagsOfSource(connection: Connection, id: SourceId): Tag[] {
  return connection.rows('SELECT * FROM tags WHERE source_id = ? ORDER BY ordinal', id).map(tagFromRow);
}

/** `null` when there is no such tag. */
export function getTag(connection: Connection, id: TagId): Tag | null {
  const row = connection.row('SELECT * FROM tags WHERE id = ?', id);
  return row === null ? null : tagFromRow(row);
}

const columns = [
  'id', 'kind', 'article_id', 'stance', 'content', 'source', 'cue', 'source_type', 'quote_type', 'stated_date',
  'parent_id', 'source_id', 'link_reason', 'claim_id', 'attribution_id', 'translation', 'unplaced_version', 'unplaced_state',
] as const;
const putSql = `INSERT INTO tags (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${columns.slice(1).map((column) => `${column} = excluded.${column}`).join(', ')}`;

/** Adds or changes a tag. */
export function putTag(connection: Connection, tag: Tag): void {
  const fields = rowFromTag(tag);
  connection.run(putSql, ...columns.map((column) => fields[column] ?? null));
}

/** Removes a tag; nothing may refer to it when the transaction ends. */
export function deleteTag(connection: Connection, id: TagId): void {
  connection.run('DELETE FROM tags WHERE id = ?', id);
}

function rowFromTag(tag: Tag): Partial<Record<(typeof columns)[number], SqlValue>> {
  const shared = { id: tag.id, kind: tag.kind, article_id: tag.articleId, stance: tag.stance, content: JSON.stringify(tag.content), ...unplacedColumns(tag) };
  if (tag.kind === 'claim') {
    return { ...shared, claim_id: tag.claimId, attribution_id: tag.attributionId, translation: tag.translation };
  }
  return {
    ...shared,
    source: JSON.stringify(tag.source),
    cue: JSON.stringify(tag.cue),
    source_type: tag.sourceType,
    quote_type: tag.quoteType,
    stated_date: tag.statedDate,
    parent_id: tag.parentId,
    source_id: tag.sourceId,
    link_reason: tag.linkReason ?? null,
  };
}

function unplacedColumns({ unplaced }: Tag): { unplaced_version: number | null; unplaced_state: string | null } {
  return { unplaced_version: unplaced?.textVersion ?? null, unplaced_state: unplaced?.state ?? null };
}

function unplacedFrom(row: Row): object {
  return row['unplaced_state'] === null ? {} : { unplaced: { textVersion: row['unplaced_version'], state: row['unplaced_state'] } };
}

function tagFromRow(row: Row): Tag {
  const shared = { id: row['id'], kind: row['kind'], articleId: row['article_id'], stance: row['stance'], content: jsonColumn(row, 'content'), ...unplacedFrom(row) };
  const own =
    row['kind'] === 'claim'
      ? { claimId: row['claim_id'], attributionId: row['attribution_id'], translation: row['translation'] }
      : {
          source: jsonColumn(row, 'source'),
          cue: jsonColumn(row, 'cue'),
          sourceType: row['source_type'],
          quoteType: row['quote_type'],
          statedDate: row['stated_date'],
          parentId: row['parent_id'],
          sourceId: row['source_id'],
          ...(row['link_reason'] === null ? {} : { linkReason: row['link_reason'] }),
        };
  return recordFrom(tagSchema, { ...shared, ...own });
}
