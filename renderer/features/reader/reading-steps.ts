import type { Span } from '../../../shared/domain/passage.js';
import { blockIndexAt } from './offset-map.js';
import type { ReadingText } from './reading-text.js';

/** The reading cursor: where a selection began and where it stands now, in offsets of the text; equal when nothing is selected. */
export interface Cursor {
  readonly anchor: number;
  readonly head: number;
}

export type Direction = 1 | -1;

/** What a step needs to know: the text, and which blocks are on the screen. */
export interface StepGround {
  readonly reading: ReadingText;
  readonly isShown: (block: number) => boolean;
}

/** The edge of a piece of a tag. */
export interface PieceEdge {
  readonly piece: Span;
  readonly edge: 'start' | 'end';
}

/** Sentences or words, block by block, with what is folded away left out. */
interface Walk extends StepGround {
  readonly spansOf: (block: number) => readonly Span[];
}

export function caretAt(offset: number): Cursor {
  return { anchor: offset, head: offset };
}

/** The selected span, or `null` for a caret. */
export function selectedSpan(cursor: Cursor): Span | null {
  if (cursor.anchor === cursor.head) return null;
  return { start: Math.min(cursor.anchor, cursor.head), end: Math.max(cursor.anchor, cursor.head) };
}

/** The sentence an offset lies in; between two the later one, after the last the last. */
export function sentenceAt({ reading }: StepGround, offset: number): Span | null {
  const spans = reading.sentences(blockIndexAt(reading.blocks, offset));
  return spans.find((span) => offset < span.end) ?? spans.at(-1) ?? null;
}

/** Selects the sentence at the cursor first, then its neighbours one by one. */
export function stepSentence(ground: StepGround, cursor: Cursor, direction: Direction): Cursor {
  const selected = selectedSpan(cursor);
  const at = selected?.start ?? cursor.head;
  const here = ground.isShown(blockIndexAt(ground.reading.blocks, at)) ? sentenceAt(ground, at) : null;
  const isHere = here !== null && selected !== null && here.start === selected.start && here.end === selected.end;
  if (here !== null && !isHere && (selected === null || direction === -1)) return selection(here);
  const from = selected ?? { start: cursor.head, end: cursor.head };
  const next = neighbour(sentencesOf(ground), from, direction);
  return next === null ? cursor : selection(next);
}

/** Moves the far end of the selection by a sentence; where that would empty it, it grows at its other end. */
export function extendBySentence(ground: StepGround, cursor: Cursor, direction: Direction): Cursor {
  return extend(sentencesOf(ground), cursor, direction);
}

/** Puts the caret before the next or the previous word. */
export function stepWord(ground: StepGround, cursor: Cursor, direction: Direction): Cursor {
  const { head } = cursor;
  const next = direction === 1 ? firstFrom(wordsOf(ground), head, (word) => word.start > head) : lastBefore(wordsOf(ground), head, (word) => word.start < head);
  return next === null ? cursor : caretAt(next.start);
}

/** Closing marks right behind a word, with the punctuation they enclose: a selection can end behind them. */
const closingMarks = /^[.,;:!?…]*[”’"»“)\]]+/u;
/** Characters behind the cursor in which closing marks are looked for. */
const closingReach = 8;

/**
 * Moves the far end of the selection to the end of the next word, or to the start of the previous one. Closing
 * quotation marks behind a word are a step of their own, so that a quotation can be selected whole.
 */
export function extendByWord(ground: StepGround, cursor: Cursor, direction: Direction): Cursor {
  const { anchor, head } = cursor;
  const closing = direction === 1 && head > anchor ? closingMarks.exec(ground.reading.article.text.slice(head, head + closingReach)) : null;
  if (closing !== null) return { anchor, head: head + closing[0].length };
  const next = direction === 1 ? firstFrom(wordsOf(ground), head, (word) => word.end > head) : lastBefore(wordsOf(ground), head, (word) => word.start < head);
  if (next === null) return cursor;
  return { anchor, head: direction === 1 ? next.end : next.start };
}

/** Puts the caret at the beginning of the next or previous paragraph; going back stops at the present one's beginning first. */
export function stepParagraph(ground: StepGround, cursor: Cursor, direction: Direction): Cursor {
  const { blocks } = ground.reading;
  const here = blockIndexAt(blocks, cursor.head);
  const start = blocks[here]?.paragraph.start ?? 0;
  if (direction === -1 && cursor.head > start && ground.isShown(here)) return caretAt(start);
  const next = nextShown(ground, here, direction);
  return next === null ? cursor : caretAt(blocks[next]?.paragraph.start ?? 0);
}

/** The beginning or end of the paragraph the cursor is in. */
export function paragraphEdge({ reading }: StepGround, cursor: Cursor, direction: Direction): number {
  const paragraph = reading.blocks[blockIndexAt(reading.blocks, cursor.head)]?.paragraph;
  if (paragraph === undefined) return cursor.head;
  return direction === -1 ? paragraph.start : paragraph.end;
}

/** The beginning or end of what is shown of the article. */
export function articleEdge(ground: StepGround, direction: Direction): number {
  const { blocks } = ground.reading;
  const edge = direction === -1 ? nextShown(ground, -1, 1) : nextShown(ground, blocks.length, -1);
  const paragraph = edge === null ? undefined : blocks[edge]?.paragraph;
  if (paragraph === undefined) return 0;
  return direction === -1 ? paragraph.start : paragraph.end;
}

/** The edge of a piece moved by a word; `null` where no word would be left in it or there is no further word. */
export function movedEdge(ground: StepGround, { piece, edge }: PieceEdge, direction: Direction): Span | null {
  const at = piece[edge];
  const word = direction === -1 ? lastBefore(wordsOf(ground), at, (span) => span[edge] < at) : firstFrom(wordsOf(ground), at, (span) => span[edge] > at);
  if (word === null) return null;
  const moved = { ...piece, [edge]: word[edge] };
  return moved.end > moved.start ? moved : null;
}

/**
 * The edge of a piece dragged to an offset: it snaps to the nearest word, or behind the closing quotation marks there.
 * `null` where no word would be left in the piece.
 */
export function draggedEdge(ground: StepGround, { piece, edge }: PieceEdge, offset: number): Span | null {
  const { reading } = ground;
  const block = blockIndexAt(reading.blocks, offset);
  const places = reading.words(block).map((word) => (edge === 'start' ? word.start : wordEnd(reading, word, offset)));
  const nearest = places.reduce<number | null>((best, place) => (best === null || Math.abs(place - offset) < Math.abs(best - offset) ? place : best), null);
  if (nearest === null) return null;
  const moved = { ...piece, [edge]: nearest };
  return moved.end > moved.start ? moved : null;
}

/** Where a word ends, or its closing marks when the offset lies behind the word. */
function wordEnd({ article }: ReadingText, { end }: Span, offset: number): number {
  if (offset <= end) return end;
  return end + (closingMarks.exec(article.text.slice(end, end + closingReach))?.[0].length ?? 0);
}

function sentencesOf(ground: StepGround): Walk {
  return { ...ground, spansOf: ground.reading.sentences };
}

function wordsOf(ground: StepGround): Walk {
  return { ...ground, spansOf: ground.reading.words };
}

function selection(span: Span): Cursor {
  return { anchor: span.start, head: span.end };
}

function extend(walk: Walk, cursor: Cursor, direction: Direction): Cursor {
  const { anchor, head } = cursor;
  const selected = selectedSpan(cursor) ?? { start: head, end: head };
  if (direction === 1) {
    const next = firstFrom(walk, head, (span) => span.end > head);
    if (next === null) return cursor;
    const wouldEmpty = head < anchor && next.end >= anchor;
    if (!wouldEmpty) return { anchor, head: head < anchor ? Math.min(next.end, anchor) : next.end };
    const after = firstFrom(walk, selected.end, (span) => span.end > selected.end);
    return after === null ? cursor : { anchor: selected.start, head: after.end };
  }
  const last = lastBefore(walk, head, (span) => span.start < head);
  if (last === null) return cursor;
  if (head <= anchor || last.start > anchor) return { anchor, head: last.start };
  const before = lastBefore(walk, selected.start, (span) => span.start < selected.start);
  return before === null ? cursor : { anchor: selected.end, head: before.start };
}

/** The next span wholly after `from`, or wholly before it. */
function neighbour(walk: Walk, from: Span, direction: Direction): Span | null {
  if (direction === 1) return firstFrom(walk, from.end, (span) => span.start >= from.end);
  return lastBefore(walk, from.start, (span) => span.end <= from.start);
}

function firstFrom({ reading, isShown, spansOf }: Walk, offset: number, fits: (span: Span) => boolean): Span | null {
  for (let block = blockIndexAt(reading.blocks, offset); block < reading.blocks.length; block += 1) {
    const found = isShown(block) ? spansOf(block).find(fits) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

function lastBefore({ reading, isShown, spansOf }: Walk, offset: number, fits: (span: Span) => boolean): Span | null {
  for (let block = blockIndexAt(reading.blocks, offset); block >= 0; block -= 1) {
    const found = isShown(block) ? spansOf(block).findLast(fits) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

function nextShown({ reading, isShown }: StepGround, from: number, direction: Direction): number | null {
  for (let block = from + direction; block >= 0 && block < reading.blocks.length; block += direction) {
    if (isShown(block)) return block;
  }
  return null;
}
