import type { Paragraph } from '../../../shared/domain/paragraph.js';
import type { Span } from '../../../shared/domain/passage.js';

/** A paragraph as it stands on the screen: its words without markup, and where in them each piece of the text begins. */
export interface Block {
  readonly paragraph: Paragraph;
  readonly words: string;
  readonly pieceStarts: readonly number[];
}

/** A place on the screen: a block and a UTF-16 offset in its words. */
export interface BlockPoint {
  readonly block: number;
  readonly local: number;
}

/** Part of a span in one block, in offsets of the block's words. */
export interface BlockSpan {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Which side of left-out markup a place belongs to: the start of a span lies after it, the end before it. */
export type Edge = 'start' | 'end';

/** Blocks in the order of the text; paragraphs of nothing but markup are no blocks. */
export function blocksOf(text: string, paragraphs: readonly Paragraph[]): Block[] {
  return paragraphs.map((paragraph) => blockFrom(text, paragraph)).filter((block) => block.words !== '');
}

/** The block that holds an offset of the text, or the nearest one before it; 0 before the first. */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.paragraph.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where an offset of the text stands on the screen; `null` when there is no block at all. */
export function pointOf(blocks: readonly Block[], offset: number, edge: Edge): BlockPoint | null {
  const index = blockIndexAt(blocks, offset);
  const block = blocks[index];
  if (block === undefined) return null;
  // The start of a span between two blocks belongs to the later one.
  if (edge === 'start' && offset >= block.paragraph.end && index + 1 < blocks.length) return { block: index + 1, local: 0 };
  return { block: index, local: localOf(block, offset, edge) };
}

/** The offset in the text of a place on the screen. */
export function offsetOf(blocks: readonly Block[], point: BlockPoint, edge: Edge): number {
  const block = blocks[point.block];
  if (block === undefined) return 0;
  const local = Math.max(0, Math.min(point.local, block.words.length));
  const at = edge === 'end' && local > 0 ? pieceIndexAt(block, local - 1) : pieceIndexAt(block, local);
  const piece = block.paragraph.pieces[at];
  return piece === undefined ? block.paragraph.start : piece.start + (local - (block.pieceStarts[at] ?? 0));
}

/** The parts of a span that are on the screen, block by block. */
export function blockSpans(blocks: readonly Block[], span: Span): BlockSpan[] {
  const parts: BlockSpan[] = [];
  for (let index = blockIndexAt(blocks, span.start); index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.paragraph.start >= span.end) break;
    const from = localOf(block, span.start, 'start');
    const to = localOf(block, span.end, 'end');
    if (to > from) parts.push({ block: index, from, to });
  }
  return parts;
}

/** The part of the text that lies between two places in one block's words. */
export function spanInBlock(blocks: readonly Block[], block: number, local: Span): Span {
  return { start: offsetOf(blocks, { block, local: local.start }, 'start'), end: offsetOf(blocks, { block, local: local.end }, 'end') };
}

function blockFrom(text: string, paragraph: Paragraph): Block {
  const pieceStarts: number[] = [];
  let words = '';
  for (const piece of paragraph.pieces) {
    pieceStarts.push(words.length);
    words += text.slice(piece.start, piece.end);
  }
  return { paragraph, words, pieceStarts };
}

/** Offset in the block's words; one inside left-out markup goes to the side its edge asks for. */
function localOf(block: Block, offset: number, edge: Edge): number {
  const { pieces } = block.paragraph;
  let before = 0;
  for (const [at, piece] of pieces.entries()) {
    const start = block.pieceStarts[at] ?? 0;
    if (offset < piece.start) return edge === 'start' ? start : before;
    before = start + (piece.end - piece.start);
    if (offset < piece.end || (edge === 'end' && offset === piece.end)) return start + (offset - piece.start);
  }
  return block.words.length;
}

/** The piece that a character of the block's words comes from; the last one at the very end. */
function pieceIndexAt(block: Block, local: number): number {
  let at = 0;
  while (at + 1 < block.pieceStarts.length && (block.pieceStarts[at + 1] ?? 0) <= local) at += 1;
  return at;
}
