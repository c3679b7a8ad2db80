import type { z } from 'zod';
import { recordSchemas, type Action, type Entity, type RecordChange, type RecordOf } from '../../shared/domain/journal.js';
import { AppError } from '../../shared/errors.js';
import { keyedHash } from './case-key.js';
import { jsonColumn, recordFrom } from './columns.js';
import type { Connection, Row } from './connection.js';
import { hashText } from './hash-text.js';
import { whereReadable } from './where-readable.js';

/** What the first entry of a journal is chained to. */
const firstHash = '0'.repeat(64);

/** One action of the user, as the journal keeps it. */
export interface JournalGroup {
  readonly groupId: string;
  readonly atMs: number;
  readonly action: Action;
}

interface EntryLink {
  readonly seq: number;
  readonly hash: string;
}

/** Adds one entry for each change, chained to the journal's last. */
export function appendJournal(connection: Connection, group: JournalGroup, changes: readonly RecordChange[]): void {
  let last = lastLink(connection);
  for (const change of changes) last = appendEntry(connection, { group, change, last });
}

function lastLink(connection: Connection): EntryLink {
  const row = connection.row('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1');
  return row === null ? { seq: 0, hash: firstHash } : { seq: Number(row['seq']), hash: String(row['hash']) };
}

function appendEntry(connection: Connection, entry: { group: JournalGroup; change: RecordChange; last: EntryLink }): EntryLink {
  const { group, change, last } = entry;
  const before = change.before === null ? null : JSON.stringify(change.before);
  const after = change.after === null ? null : JSON.stringify(change.after);
  const seq = last.seq + 1;
  const head = [seq, group.groupId, group.atMs, group.action, change.entity, change.id] as const;
  const beforeHash = before === null ? null : hashText(before);
  const afterHash = after === null ? null : hashText(after);
  const hash = entryHash(connection, [...head, beforeHash, afterHash, last.hash]);
  connection.run(
    `INSERT INTO journal (seq, group_id, at_ms, action, entity, entity_id, before, after, before_hash, after_hash, prev_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...head, before, after, beforeHash, afterHash, last.hash, hash,
  );
  return { seq, hash };
}

/** Covers the hashes of the payloads in place of the payloads, so one can be removed for good. Keyed where the case is encrypted. */
function entryHash({ chainKey }: Connection, fields: readonly (string | number | null)[]): string {
  const text = JSON.stringify(fields);
  return chainKey === null ? hashText(text) : keyedHash(chainKey, text);
}

/** Chains all entries anew, by the key of this connection: of a case whose key was changed, and whose chain was whole before. */
export function rechain(connection: Connection): void {
  let last: EntryLink = { seq: 0, hash: firstHash };
  for (;;) {
    const rows = connection.rows(`SELECT ${hashedColumns.join(', ')} FROM journal WHERE seq > ? ORDER BY seq LIMIT ?`, last.seq, entriesAtOnce);
    for (const row of rows) {
      const hash = entryHash(connection, hashedFields({ ...row, prev_hash: last.hash }));
      connection.run('UPDATE journal SET prev_hash = ?, hash = ? WHERE seq = ?', last.hash, hash, Number(row['seq']));
      last = { seq: Number(row['seq']), hash };
    }
    if (rows.length < entriesAtOnce) return;
  }
}

/** The changes of one group, in the order they were made. */
export function changesOfGroup(connection: Connection, groupId: string): RecordChange[] {
  const rows = connection.carefulRows('SELECT entity, entity_id, before, after FROM journal WHERE group_id = ? ORDER BY seq', groupId);
  return rows.map(changeFromRow);
}

function changeFromRow(row: Row): RecordChange {
  const entity = entityFrom(row);
  const schema = recordSchemas[entity] as z.ZodType<RecordOf[Entity]>; // one of the schemas, whichever it is
  const read = (column: 'before' | 'after'): unknown => {
    const payload = jsonColumn(row, column);
    return payload === null ? null : recordFrom(schema, payload as Record<string, unknown>); // proved by the schema
  };
  return { entity, id: row['entity_id'], before: read('before'), after: read('after') } as RecordChange; // both parsed by the entity's schema
}

function entityFrom(row: Row): Entity {
  const name = String(row['entity']);
  if (!Object.hasOwn(recordSchemas, name)) throw new AppError('case-damaged', { journal: name });
  return name as Entity; // a name of the table of schemas
}

/**
 * Proof that the journal's last entries are chained and their payloads unchanged.
 *
 * @param count - entries looked at, from the end
 * @throws {AppError} `case-damaged` with the number of the first entry that breaks the chain
 */
export function assertJournalWhole(connection: Connection, count: number): void {
  const rows = connection.rows('SELECT * FROM journal ORDER BY seq DESC LIMIT ?', count).reverse();
  const broken = rows.find((row, at) => !isChained(row, rows[at - 1]) || !isEntryWhole(connection, row));
  if (broken !== undefined) throw new AppError('case-damaged', { journal: Number(broken['seq']) });
}

/** Numbers of all entries that break the chain or differ from their hashes. Read in stretches: a journal may be larger than memory. */
export function brokenEntries(connection: Connection): number[] {
  const broken: number[] = [];
  let previous: Row | undefined;
  for (;;) {
    const seqs = connection.rows('SELECT seq FROM journal WHERE seq > ? ORDER BY seq LIMIT ?', Number(previous?.['seq'] ?? 0), entriesAtOnce);
    for (const { seq } of seqs) {
      const row = whereReadable(() => connection.row('SELECT * FROM journal WHERE seq = ?', Number(seq))) ?? { seq };
      if (!isChained(row, previous) || !isEntryWhole(connection, row)) broken.push(Number(seq));
      previous = row;
    }
    if (seqs.length < entriesAtOnce) return broken;
  }
}

const entriesAtOnce = 500;

/** Whether an entry follows the one before it; without one it must be the first, or the first of those looked at. */
function isChained(row: Row, previous: Row | undefined): boolean {
  if (previous === undefined) return row['seq'] !== 1 || row['prev_hash'] === firstHash;
  return Number(row['seq']) === Number(previous['seq']) + 1 && row['prev_hash'] === previous['hash'];
}

/** The change an entry is about; `null` where its payloads were removed for good. @throws {AppError} `case-damaged` */
export function lastChangeOf(connection: Connection, seq: number): RecordChange | null {
  const row = connection.row('SELECT entity, entity_id, before, after, before_hash, after_hash FROM journal WHERE seq = ?', seq);
  if (row === null || (row['after'] === null && row['after_hash'] !== null) || (row['before'] === null && row['before_hash'] !== null && row['after'] === null)) return null;
  return changeFromRow(row);
}

const hashedColumns = ['seq', 'group_id', 'at_ms', 'action', 'entity', 'entity_id', 'before_hash', 'after_hash', 'prev_hash'] as const;

function hashedFields(row: Row): (string | number | null)[] {
  return hashedColumns.map((column) => row[column] as string | number | null); // the columns' types are STRICT
}

function isEntryWhole(connection: Connection, row: Row): boolean {
  return entryHash(connection, hashedFields(row)) === row['hash'] && isPayloadWhole(row, 'before') && isPayloadWhole(row, 'after');
}

/** A payload that was removed for good is whole; one that differs from its hash is not. */
function isPayloadWhole(row: Row, column: 'before' | 'after'): boolean {
  const payload = row[column];
  return payload === null || hashText(String(payload)) === row[`${column}_hash`];
}
