import type { Article } from '../../shared/domain/article.js';
import { holdsWords, type ArticleWords } from '../../shared/domain/held-words.js';
import { currentRecordOf } from './record-stores.js';
import { sameRecord, type Entity } from '../../shared/domain/journal.js';
import type { Connection, Row } from './connection.js';

/** What is to go from the journal. */
export interface PurgeRequest {
  readonly article: Article;
  /** SHA-256 of each file it was made from. */
  readonly files: ReadonlySet<string>;
  readonly words: ArticleWords;
  /** Ids of what is gone with it: tags, claims. */
  readonly gone: ReadonlySet<string>;
}

/**
 * Takes out of the journal the payloads that hold words of an article. Their hashes stay, so the chain holds.
 *
 * @returns the groups that can no longer be taken back: they lost a payload, or lead to a record that is gone
 */
export function purgeJournal(connection: Connection, request: PurgeRequest): ReadonlySet<string> {
  const ids = new Set([...request.gone, ...knownIds(connection, request)]);
  const groups = new Set<string>();
  for (let seq = 0; ; ) {
    const rows = connection.rows('SELECT seq, group_id, entity, entity_id, before, after FROM journal WHERE seq > ? ORDER BY seq LIMIT 500', seq);
    for (const row of rows) {
      if (purgeEntry(connection, row, { ...request, gone: ids })) groups.add(String(row['group_id']));
      seq = Number(row['seq']);
    }
    if (rows.length < 500) return groups;
  }
}

/** Ids the journal knows the same bytes by, also of an import that was undone and forgotten, and of every tag that was ever in it. */
function knownIds(connection: Connection, { article, files }: PurgeRequest): string[] {
  const payload = 'coalesce(after, before)';
  const articles = [...files].flatMap((sha256) => connection.rows(`SELECT DISTINCT entity_id FROM journal WHERE entity = 'article' AND json_extract(${payload}, '$.sha256') = ?`, sha256));
  const articleIds = new Set([article.id, ...articles.map((row) => String(row['entity_id']))]);
  const tags = [...articleIds].flatMap((id) => connection.rows(`SELECT DISTINCT entity_id FROM journal WHERE entity = 'tag' AND json_extract(${payload}, '$.articleId') = ?`, id));
  return [...articleIds, ...tags.map((row) => String(row['entity_id']))];
}

/** Whether the entry is about what is gone; its payloads are taken out where they hold words of it. */
function purgeEntry(connection: Connection, row: Row, { gone, words }: PurgeRequest): boolean {
  const entity = String(row['entity']) as Entity; // an entity of the journal
  const isAbout = gone.has(String(row['entity_id']));
  const payloads = (['before', 'after'] as const).filter((column) => row[column] !== null);
  const named = payloads.filter((column) => namesAny(String(row[column]), gone));
  const isHeld = (column: 'before' | 'after'): boolean => {
    const payload: unknown = JSON.parse(String(row[column]));
    const mayHold = (named.includes(column) && quoting.has(entity)) || holdsWords(payload, words);
    // A record as it is now has only the analyst's own words of it: taking them out of the journal would hide nothing.
    return mayHold && !sameRecord(payload, currentRecordOf(connection, entity, payload));
  };
  const emptied = payloads.filter((column) => isAbout || isHeld(column));
  if (emptied.length > 0) connection.run(`UPDATE journal SET ${emptied.map((column) => `${column} = NULL`).join(', ')} WHERE seq = ?`, Number(row['seq']));
  return isAbout || named.length > 0 || emptied.length > 0;
}

/** Records that quote, however little, what they name. */
const quoting: ReadonlySet<Entity> = new Set(['tag', 'block', 'dismissal']);

/** Whether a payload names one of some ids. */
function namesAny(payload: string, ids: ReadonlySet<string>): boolean {
  return [...payload.matchAll(/"([^"\\]{1,64})"/gu)].some(([, text]) => text !== undefined && ids.has(text));
}
