import { z } from 'zod';
import { blockSchema, briefingSchema, tableLimits, type Block, type Briefing } from '../../shared/domain/briefing.js';
import type { BlockId, BriefingId } from '../../shared/domain/ids.js';
import type { StoredBlock } from '../../shared/domain/journal.js';
import { AppError } from '../../shared/errors.js';
import { jsonColumn, recordFrom } from './columns.js';
import type { Connection, Row } from './connection.js';
import { listRecords } from './where-readable.js';

/** What of a stored table its size and caption are read from. */
const tableShape = z.object({ table: z.object({ rows: z.array(z.array(z.unknown())) }), runs: z.array(z.object({ text: z.string().optional(), words: z.string().optional() })) });
/** Letters of a caption that a message names. */
const mostCaption = 120;

/** Every briefing, in the order they were made. */
export function allBriefings(connection: Connection): Briefing[] {
  return listRecords(connection, { table: 'briefings' }, briefingFromRow);
}

/** `null` when there is no such briefing. */
export function getBriefing(connection: Connection, id: BriefingId): Briefing | null {
  const row = connection.row('SELECT * FROM briefings WHERE id = ?', id);
  return row === null ? null : briefingFromRow(row);
}

/** Adds or changes a briefing's name, head and order of blocks. */
export function putBriefing(connection: Connection, briefing: Briefing): void {
  connection.run(
    `INSERT INTO briefings (id, name, head, block_ids, created_at_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, head = excluded.head, block_ids = excluded.block_ids`,
    briefing.id, briefing.name, JSON.stringify(briefing.head), JSON.stringify(briefing.blockIds), briefing.createdAtMs,
  );
}

/** Removes a briefing; its blocks must be gone when the transaction ends. */
export function deleteBriefing(connection: Connection, id: BriefingId): void {
  connection.run('DELETE FROM briefings WHERE id = ?', id);
}

/** The committed blocks of a briefing by id; `Briefing.blockIds` has their order. */
export function blocksOf(connection: Connection, id: BriefingId): Map<BlockId, Block> {
  const rows = connection.carefulRows('SELECT id, block FROM blocks WHERE briefing_id = ?', id);
  return new Map(rows.map(blockFromRow).map((block) => [block.id, block]));
}

/** `null` when the briefing has no such block. */
export function getBlock(connection: Connection, briefingId: BriefingId, id: BlockId): StoredBlock | null {
  const row = connection.row('SELECT id, block FROM blocks WHERE briefing_id = ? AND id = ?', briefingId, id);
  return row === null ? null : { briefingId, block: blockFromRow(row) };
}

/** Adds or changes a committed block. */
export function putBlock(connection: Connection, { briefingId, block }: StoredBlock): void {
  connection.run('INSERT OR REPLACE INTO blocks (briefing_id, id, block) VALUES (?, ?, ?)', briefingId, block.id, JSON.stringify(block));
}

/** Removes a committed block. */
export function deleteBlock(connection: Connection, briefingId: BriefingId, id: BlockId): void {
  connection.run('DELETE FROM blocks WHERE briefing_id = ? AND id = ?', briefingId, id);
}

/**
 * A block from a row of the committed text or of a draft.
 *
 * @throws {AppError} `table-too-large` with `caption`, `rows` and `columns`; `case-damaged` where the row is no block
 */
export function blockFromRow(row: Row): Block {
  const stored = jsonColumn(row, 'block') as object; // the schema proves the spread value
  if ('table' in stored) refuseLargeTable(stored);
  return recordFrom(blockSchema, { ...stored, id: row['id'] });
}

/** Told apart from damage: the case is whole, and it has words that name the table. */
function refuseLargeTable(stored: object): void {
  const { success, data } = tableShape.safeParse(stored);
  if (!success) return;
  const { rows } = data.table;
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length <= tableLimits.rows && columns <= tableLimits.columns) return;
  const caption = data.runs.map(({ text = '', words = '' }) => text + words).join('').slice(0, mostCaption);
  throw new AppError('table-too-large', { caption, rows: rows.length, columns });
}

function briefingFromRow(row: Row): Briefing {
  return recordFrom(briefingSchema, {
    id: row['id'],
    name: row['name'],
    head: jsonColumn(row, 'head'),
    blockIds: jsonColumn(row, 'block_ids'),
    createdAtMs: row['created_at_ms'],
  });
}
