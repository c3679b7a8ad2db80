import type { Span } from '../../../shared/domain/passage.js';
import { blockSpans, offsetOf, pointOf, type BlockSpan, type Edge } from './offset-map.js';
import type { ReadingText } from './reading-text.js';
import { selectedSpan, type Cursor } from './reading-steps.js';

/** Vertical extent on the screen, in CSS pixels from the top of the column. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** The article on the screen: turns offsets of the text into places in the page, and back. */
export class ReaderSurface {
  private readonly elements: readonly (HTMLElement | undefined)[];

  constructor(
    readonly root: HTMLElement,
    readonly reading: ReadingText,
  ) {
    const elements: HTMLElement[] = [];
    for (const element of root.querySelectorAll<HTMLElement>('[data-block]')) elements[Number(element.dataset['block'])] = element;
    this.elements = elements;
  }

  elementOf(block: number): HTMLElement | null {
    return this.elements[block] ?? null;
  }

  /** The parts of a span in the given blocks, for highlights: text never changes, so static ranges do. */
  staticRanges(span: Span, near: ReadonlySet<number>): StaticRange[] {
    const ranges: StaticRange[] = [];
    for (const part of blockSpans(this.reading.blocks, span)) {
      const node = near.has(part.block) ? this.textOf(part.block) : null;
      if (node !== null) ranges.push(new StaticRange({ startContainer: node, startOffset: part.from, endContainer: node, endOffset: part.to }));
    }
    return ranges;
  }

  /** Where a span stands in the column; `null` when it is folded away. */
  bandOf(span: Span, column: HTMLElement): Band | null {
    const parts = blockSpans(this.reading.blocks, span);
    const first = this.rectsOf(parts[0]).at(0);
    const last = this.rectsOf(parts.at(-1)).at(-1);
    if (first === undefined || last === undefined) return null;
    const { top } = column.getBoundingClientRect();
    return { top: first.top - top, bottom: last.bottom - top };
  }

  /** The box of a caret before the character at an offset, in pixels of the window. */
  caretRect(offset: number): DOMRect | null {
    const point = pointOf(this.reading.blocks, offset, 'start');
    const node = point === null ? null : this.textOf(point.block);
    if (point === null || node === null) return null;
    const range = document.createRange();
    range.setStart(node, Math.min(point.local, node.length));
    range.collapse(true);
    return range.getClientRects()[0] ?? null;
  }

  /** The boxes of a span, one a line, in pixels of the window. */
  rects(span: Span): DOMRect[] {
    return blockSpans(this.reading.blocks, span).flatMap((part) => this.rectsOf(part));
  }

  /** Puts the page's own selection where the reading cursor is: copying and screen readers see it. */
  select(cursor: Cursor): void {
    const forward = cursor.head >= cursor.anchor;
    const isCaret = selectedSpan(cursor) === null;
    const anchor = this.domPoint(cursor.anchor, isCaret || forward ? 'start' : 'end');
    const head = this.domPoint(cursor.head, isCaret || !forward ? 'start' : 'end');
    if (anchor !== null && head !== null) document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, head.node, head.offset);
  }

  /** The reading cursor where the page's selection is; `null` when that is not in the article. */
  cursorFrom(selection: Selection): Cursor | null {
    const { anchorNode, focusNode } = selection;
    if (anchorNode === null || focusNode === null || !this.root.contains(anchorNode) || !this.root.contains(focusNode)) return null;
    if (selection.isCollapsed) {
      const offset = this.offsetFrom(focusNode, selection.focusOffset, 'start');
      return { anchor: offset, head: offset };
    }
    const range = selection.getRangeAt(0);
    const isForward = range.startContainer === anchorNode && range.startOffset === selection.anchorOffset;
    const start = this.offsetFrom(range.startContainer, range.startOffset, 'start');
    const end = Math.max(start, this.offsetFrom(range.endContainer, range.endOffset, 'end'));
    return isForward ? { anchor: start, head: end } : { anchor: end, head: start };
  }

  /** The offset under a point of the window; `null` beside the words. */
  offsetAt(x: number, y: number): number | null {
    const position = document.caretPositionFromPoint(x, y);
    if (position === null || !(position.offsetNode instanceof Text) || !this.root.contains(position.offsetNode)) return null;
    const block = blockNumber(position.offsetNode);
    if (block === null) return null;
    // The nearest caret place may lie right of the pointer: the character is then the one before it.
    const offset = offsetOf(this.reading.blocks, { block, local: position.offset }, 'start');
    const caret = this.caretRect(offset);
    if (caret !== null && (y < caret.top || y > caret.bottom)) return null;
    const isRight = caret !== null && x < caret.left && position.offset > 0;
    return isRight ? offsetOf(this.reading.blocks, { block, local: position.offset - 1 }, 'start') : offset;
  }

  private domPoint(offset: number, edge: Edge): { readonly node: Text; readonly offset: number } | null {
    const point = pointOf(this.reading.blocks, offset, edge);
    const node = point === null ? null : this.textOf(point.block);
    return point === null || node === null ? null : { node, offset: Math.min(point.local, node.length) };
  }

  private offsetFrom(node: Node, offset: number, edge: Edge): number {
    const { blocks } = this.reading;
    const block = blockNumber(node);
    if (block !== null) {
      const local = node instanceof Text ? offset : this.localInElement(node, offset, block);
      // A triple click ends before the first word of the next paragraph: that paragraph is not meant.
      if (edge === 'end' && local === 0 && block > 0) return blocks[block - 1]?.paragraph.end ?? 0;
      return offsetOf(blocks, { block, local }, edge);
    }
    // Between blocks: the nearest block on the side the edge asks for.
    const after = this.firstBlockAfter(node, offset);
    if (edge === 'start') return blocks[after]?.paragraph.start ?? blocks.at(-1)?.paragraph.end ?? 0;
    return blocks[after - 1]?.paragraph.end ?? 0;
  }

  private localInElement(node: Node, offset: number, block: number): number {
    const text = this.textOf(block);
    if (text === null) return 0;
    const range = document.createRange();
    range.setStart(node, offset);
    return range.comparePoint(text, 0) < 0 ? text.length : 0;
  }

  private firstBlockAfter(node: Node, offset: number): number {
    const range = document.createRange();
    range.setStart(node, offset);
    const after = this.elements.findIndex((element) => element !== undefined && range.comparePoint(element, 0) >= 0);
    return after === -1 ? this.elements.length : after;
  }

  private textOf(block: number): Text | null {
    const element = this.elements[block];
    if (element === undefined) return null;
    // A paragraph holds one Lexical text node, and that one DOM text.
    const node = element.firstChild?.firstChild;
    return node instanceof Text ? node : null;
  }

  private rectsOf(part: BlockSpan | undefined): DOMRect[] {
    const node = part === undefined ? null : this.textOf(part.block);
    if (part === undefined || node === null) return [];
    const range = document.createRange();
    range.setStart(node, part.from);
    range.setEnd(node, part.to);
    return [...range.getClientRects()].filter((rect) => rect.width > 0);
  }
}

/** The block a node lies in; `null` between blocks. */
function blockNumber(node: Node): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-block]')?.dataset['block'];
  return block === undefined ? null : Number(block);
}
