import type { BriefingDocument } from '../../../shared/domain/briefing.js';
import type { BlockId, BriefingId } from '../../../shared/domain/ids.js';
import type { Draft } from '../../../shared/ipc/briefing-channels.js';

/** What of a briefing changed since it was saved last; `null` when nothing did. */
export function draftOf(id: BriefingId, saved: BriefingDocument, now: BriefingDocument): Draft | null {
  const savedBlocks = new Map(saved.blocks.map((block) => [block.id, JSON.stringify(block)]));
  const blocks = now.blocks.filter((block) => savedBlocks.get(block.id) !== JSON.stringify(block));
  const isHeadChanged = JSON.stringify(saved.head) !== JSON.stringify(now.head);
  const blockIds = isSameOrder(saved, now) ? null : now.blocks.map((block) => block.id);
  if (blocks.length === 0 && blockIds === null && !isHeadChanged) return null;
  return { id, head: isHeadChanged ? now.head : null, blockIds, blocks };
}

function isSameOrder(saved: BriefingDocument, now: BriefingDocument): boolean {
  const idAt = (document: BriefingDocument, at: number): BlockId | undefined => document.blocks[at]?.id;
  return saved.blocks.length === now.blocks.length && now.blocks.every((_, at) => idAt(saved, at) === idAt(now, at));
}
