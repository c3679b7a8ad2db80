import { z } from 'zod';
import { briefingHeadSchema, type Block, type BriefingDocument, type BriefingHead } from '../../shared/domain/briefing.js';
import { blockIdSchema, type BlockId, type BriefingId } from '../../shared/domain/ids.js';
import type { Draft } from '../../shared/ipc/briefing-channels.js';
import { blockFromRow, blocksOf, getBriefing } from './briefings.js';
import { jsonColumn } from './columns.js';
import type { Connection } from './connection.js';
import { seal } from './seals.js';

const draftHeadSchema = z.object({ head: briefingHeadSchema.nullable(), blockIds: z.array(blockIdSchema).nullable() });

/** Lays what was typed over the draft kept before. */
export function saveDraft(connection: Connection, draft: Draft): void {
  connection.run(
    `INSERT INTO draft_heads (briefing_id, head, block_ids) VALUES (?, ?, ?)
     ON CONFLICT (briefing_id) DO UPDATE SET head = coalesce(excluded.head, head), block_ids = coalesce(excluded.block_ids, block_ids)`,
    draft.id,
    draft.head === null ? null : JSON.stringify(draft.head),
    draft.blockIds === null ? null : JSON.stringify(draft.blockIds),
  );
  seal(connection, 'draft_heads', draft.id);
  for (const block of draft.blocks) {
    connection.run('INSERT OR REPLACE INTO draft_blocks (briefing_id, id, block) VALUES (?, ?, ?)', draft.id, block.id, JSON.stringify(block));
    seal(connection, 'draft_blocks', draft.id, block.id);
  }
}

/** Forgets what was typed over the committed text. */
export function deleteDraft(connection: Connection, id: BriefingId): void {
  connection.run('DELETE FROM draft_heads WHERE briefing_id = ?', id);
  connection.run('DELETE FROM draft_blocks WHERE briefing_id = ?', id);
}

/** The briefing with its draft laid over it; `null` when there is no such briefing. Ids without a block are left out. */
export function loadDocument(connection: Connection, id: BriefingId): BriefingDocument | null {
  const briefing = getBriefing(connection, id);
  if (briefing === null) return null;
  const draft = draftHead(connection, id);
  const blocks = new Map<BlockId, Block>([...blocksOf(connection, id), ...draftBlocks(connection, id)]);
  const order = draft.blockIds ?? briefing.blockIds;
  return { head: draft.head ?? briefing.head, blocks: order.map((blockId) => blocks.get(blockId)).filter((block) => block !== undefined) };
}

function draftHead(connection: Connection, id: BriefingId): { head: BriefingHead | null; blockIds: readonly BlockId[] | null } {
  const [row] = connection.carefulRows('SELECT head, block_ids FROM draft_heads WHERE briefing_id = ?', id);
  if (row === undefined) return { head: null, blockIds: null };
  return draftHeadSchema.parse({ head: jsonColumn(row, 'head'), blockIds: jsonColumn(row, 'block_ids') });
}

function draftBlocks(connection: Connection, id: BriefingId): [BlockId, Block][] {
  const rows = connection.carefulRows('SELECT id, block FROM draft_blocks WHERE briefing_id = ?', id);
  return rows.map(blockFromRow).map((block) => [block.id, block]);
}
