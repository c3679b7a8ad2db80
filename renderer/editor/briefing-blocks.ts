import { $createListItemNode, $createListNode, $isListItemNode, $isListNode, ListItemNode, type ListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode, HeadingNode, QuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $getState,
  $isParagraphNode,
  $isRangeSelection,
  $setState,
  createState,
  ParagraphNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { confidenceSchema, likelihoodBandCount, markingSchema, paragraphKindSchema, type Confidence, type Marking, type ParagraphKind } from '../../shared/domain/briefing.js';
import { blockImageSchema, type BlockImage } from '../../shared/domain/block-image.js';
import { blockIdSchema, type BlockId } from '../../shared/domain/ids.js';
import { $isTableNode, TableNode } from './briefing-table.js';

/** What a block is in the editor; list items stand in list nodes, everything else in the root. */
export type BlockNode = ParagraphNode | HeadingNode | QuoteNode | ListItemNode | TableNode;
export const blockNodeClasses = [ParagraphNode, HeadingNode, QuoteNode, ListItemNode, TableNode] as const;

/** The forms a block can be given. */
export const blockLooks = ['paragraph', 'key-judgment', 'heading-1', 'heading-2', 'heading-3', 'quotation', 'list', 'numbered-list'] as const;
/** An image is put in, never chosen: its words are the caption. */
export type BlockLook = (typeof blockLooks)[number] | 'image';
/** What a block is: one of the forms, or a table, which takes and gives none. */
export type ShownLook = BlockLook | 'table';

const idState = createState('blockId', { parse: (value) => blockIdSchema.safeParse(value).data ?? null });
const kindState = createState('blockKind', { parse: (value) => paragraphKindSchema.safeParse(value).data ?? null });
/** What makes a paragraph a key judgment, with the facts below it; `null` for any other block. */
const keyState = createState('keyJudgment', { parse: keyFrom });
/** What makes a paragraph an image with its caption; `null` for any other block. */
const imageState = createState('blockImage', { parse: (value) => blockImageSchema.safeParse(value).data ?? null });
const markState = createState('blockMark', { parse: (value) => markingSchema.safeParse(value).data ?? null });

/** The facts of a key judgment; `null` where one is not chosen yet. */
export interface KeyFacts {
  /** Band of the yardstick, 0 the lowest. */
  readonly likelihood: number | null;
  readonly confidence: Confidence | null;
}

// Node states are read from the clipboard too.
function keyFrom(value: unknown): KeyFacts | null {
  if (typeof value !== 'object' || value === null) return null;
  const { likelihood, confidence } = value as { readonly likelihood?: unknown; readonly confidence?: unknown }; // both are parsed below
  const isBand = typeof likelihood === 'number' && Number.isInteger(likelihood) && likelihood >= 0 && likelihood < likelihoodBandCount;
  return { likelihood: isBand ? likelihood : null, confidence: confidenceSchema.safeParse(confidence).data ?? null };
}

/** What a block carries besides its words. */
export interface BlockFacts {
  readonly id: BlockId | null;
  readonly kind: ParagraphKind | null;
  readonly mark: Marking | null;
  /** Set for a key judgment. */
  readonly keyFacts: KeyFacts | null;
  /** Set for an image. */
  readonly image: BlockImage | null;
}

export function $isBlockNode(node: LexicalNode | null | undefined): node is BlockNode {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node) || $isListItemNode(node) || $isTableNode(node);
}

export function $blockFacts(block: BlockNode): BlockFacts {
  return { id: $getState(block, idState), kind: $getState(block, kindState), mark: $getState(block, markState), keyFacts: $getState(block, keyState), image: $getState(block, imageState) };
}

export function $setBlockId(block: BlockNode, id: BlockId): void {
  $setState(block, idState, id);
}

export function $setBlockKind(block: BlockNode, kind: ParagraphKind | null): void {
  $setState(block, kindState, () => kind);
}

export function $setBlockMark(block: BlockNode, mark: Marking | null): void {
  $setState(block, markState, () => mark);
}

/** Makes a paragraph a key judgment with these facts, or none any more. */
export function $setKeyFacts(block: BlockNode, key: KeyFacts | null): void {
  $setState(block, keyState, () => key);
}

/** Makes a paragraph the caption of an image, or of none any more. */
export function $setBlockImage(block: BlockNode, image: BlockImage | null): void {
  $setState(block, imageState, () => image);
}

/** Whether a block can say what sort of statement it makes: paragraphs and list items can; a key judgment has said it. */
export function $takesKind(block: BlockNode): boolean {
  return ($isParagraphNode(block) && $getState(block, keyState) === null && $getState(block, imageState) === null) || $isListItemNode(block);
}

/** All blocks in the order of the page. */
export function $blocks(): BlockNode[] {
  return $getRoot().getChildren().flatMap($blocksIn);
}

function $blocksIn(node: LexicalNode): BlockNode[] {
  if ($isListNode(node)) return node.getChildren().flatMap($blocksIn);
  if ($isListItemNode(node)) {
    // Lists are flat here; one that a paste nested is read item by item.
    const nested = node.getChildren().filter($isListNode);
    return nested.length > 0 ? nested.flatMap($blocksIn) : [node];
  }
  return $isBlockNode(node) ? [node] : [];
}

/** The block with an id; `null` where it is gone. */
export function $blockWithId(id: BlockId): BlockNode | null {
  return $blocks().find((block) => $blockFacts(block).id === id) ?? null;
}

/** The block that holds a node. */
export function $blockAround(node: LexicalNode): BlockNode | null {
  return $findMatchingParent(node, $isBlockNode);
}

/** The blocks the selection touches, in order. */
export function $selectedBlocks(): BlockNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const touched = new Map<string, BlockNode>();
  for (const node of [...selection.getNodes(), selection.anchor.getNode(), selection.focus.getNode()]) {
    const block = $blockAround(node);
    if (block !== null) touched.set(block.getKey(), block);
  }
  if (touched.size <= 1) return [...touched.values()];
  return $blocks().filter((block) => touched.has(block.getKey()));
}

export function $lookOf(block: BlockNode): ShownLook {
  if ($isTableNode(block)) return 'table';
  if ($isHeadingNode(block)) return headingLooks[block.getTag()] ?? 'heading-3';
  if ($isQuoteNode(block)) return 'quotation';
  if ($getState(block, imageState) !== null) return 'image';
  if (!$isListItemNode(block)) return $getState(block, keyState) === null ? 'paragraph' : 'key-judgment';
  const list = block.getParent();
  return $isListNode(list) && list.getListType() === 'number' ? 'numbered-list' : 'list';
}

const headingLooks: Readonly<Record<string, BlockLook>> = { h1: 'heading-1', h2: 'heading-2', h3: 'heading-3' };

/** A new, empty block of a form, ready to be put into the root: a list item comes in its own list. */
export function $createTop(look: BlockLook): { readonly top: ElementNode; readonly block: BlockNode } {
  switch (look) {
    case 'list':
    case 'numbered-list': {
      const block = $createListItemNode();
      const top = $createListNode(look === 'list' ? 'bullet' : 'number').append(block);
      return { top, block };
    }
    default: {
      const block = $createPlain(look);
      return { top: block, block };
    }
  }
}

function $createPlain(look: Exclude<BlockLook, 'list' | 'numbered-list'>): BlockNode {
  switch (look) {
    case 'paragraph':
    case 'image':
      return $createParagraphNode();
    case 'key-judgment':
      return $setState($createParagraphNode(), keyState, { likelihood: null, confidence: null });
    case 'quotation':
      return $createQuoteNode();
    case 'heading-1':
      return $createHeadingNode('h1');
    case 'heading-2':
      return $createHeadingNode('h2');
    case 'heading-3':
      return $createHeadingNode('h3');
  }
}

/** Gives a block another form; its words, its id and the selection stay. */
export function $setLook(block: BlockNode, look: BlockLook): BlockNode {
  if ($lookOf(block) === look || $isTableNode(block)) return block;
  const before = $isolate(block);
  const { top, block: after } = $createTop(look);
  before.insertBefore(top);
  $moveContents(block, after);
  before.remove();
  $joinLists(top);
  return after;
}

/** Moves a block before or behind another one; the caret stays in its words. */
export function $moveBlockTo(block: BlockNode, goal: BlockNode, side: 'before' | 'behind'): void {
  const top = $isolate(block);
  const goalTop = $isolate(goal);
  if (side === 'before') goalTop.insertBefore(top);
  else goalTop.insertAfter(top);
  const left = [top.getPreviousSibling(), top.getNextSibling()];
  for (const node of [top, goalTop, ...left]) if (node !== null) $joinLists(node);
}

/** Moves a block past its neighbour; `false` at the edge of the page. */
export function $moveBlock(block: BlockNode, direction: 'up' | 'down'): boolean {
  const all = $blocks();
  const at = all.findIndex((candidate) => candidate.is(block));
  const neighbour = all[direction === 'up' ? at - 1 : at + 1];
  if (neighbour === undefined) return false;
  $moveBlockTo(block, neighbour, direction === 'up' ? 'before' : 'behind');
  return true;
}

/** Children, facts and the ends of the selection go from one block to another. */
function $moveContents(from: BlockNode, to: BlockNode): void {
  const { id, kind, mark } = $blockFacts(from);
  if (id !== null) $setBlockId(to, id);
  if (kind !== null && $takesKind(to)) $setBlockKind(to, kind);
  if (mark !== null) $setBlockMark(to, mark);
  const selection = $getSelection();
  const ends = $isRangeSelection(selection) ? [selection.anchor, selection.focus].filter((end) => end.key === from.getKey()) : [];
  const offsets = ends.map((end) => end.offset);
  to.append(...from.getChildren());
  ends.forEach((end, at) => end.set(to.getKey(), offsets[at] ?? 0, 'element'));
}

/** What of a block stands in the root: its list, or itself. */
export function $topOf(block: BlockNode): ElementNode {
  const list = block.getParent();
  return $isListNode(list) ? list : block;
}

/** Puts a block alone under the root, splitting its list around it; returns what stands in the root. */
function $isolate(block: BlockNode): ElementNode {
  const list = block.getParent();
  if (!$isListItemNode(block) || !$isListNode(list)) return block;
  const following = block.getNextSiblings();
  if (following.length > 0) list.insertAfter($listLike(list).append(...following));
  if (block.getPreviousSibling() === null) return list;
  const alone = $listLike(list);
  list.insertAfter(alone);
  return alone.append(block);
}

function $listLike(list: ListNode): ListNode {
  return $createListNode(list.getListType());
}

/** Joins a list with neighbours of its type. */
function $joinLists(top: LexicalNode): void {
  if (!$isListNode(top) || !top.isAttached()) return;
  const next = top.getNextSibling();
  if ($isListNode(next) && next.getListType() === top.getListType()) {
    top.append(...next.getChildren());
    next.remove();
  }
  const previous = top.getPreviousSibling();
  if ($isListNode(previous) && previous.getListType() === top.getListType()) {
    previous.append(...top.getChildren());
    top.remove();
  }
}
