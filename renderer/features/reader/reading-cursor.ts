import { movePlace } from '../../state/place-store.js';
import { blockIndexAt } from './offset-map.js';
import type { ReaderSurface } from './reader-surface.js';
import { openFold, useReader } from './reader-store.js';
import { selectedSpan, type Cursor } from './reading-steps.js';
import { drawFolds, isBlockShown } from './fold-visibility.js';
import { foldIndexOf } from './reading-text.js';

/** Kept free above and below the cursor when the text scrolls to it, in CSS pixels: three lines. */
const scrollMarginPx = 96;

/** Takes a cursor in without touching the page: what it points to, and the place to come back to. */
export function keepCursor(cursor: Cursor): void {
  const point = selectedSpan(cursor)?.start ?? cursor.head;
  useReader.setState({ cursor, point });
  movePlace({ articleOffset: point });
}

/** Moves the reading cursor, the page's selection with it, and scrolls just far enough to see it. */
export function moveCursor(surface: ReaderSurface, scroller: HTMLElement, cursor: Cursor): void {
  keepCursor(cursor);
  useReader.setState({ toolbarShown: false });
  showBlock(surface, cursor.head);
  surface.select(cursor);
  bringIntoView(surface, scroller, cursor);
}

/** Opens the fold an offset lies in, if any, at once: what follows measures it. */
export function showBlock(surface: ReaderSurface, offset: number): void {
  const block = blockIndexAt(surface.reading.blocks, offset);
  if (isBlockShown(surface.reading, block)) return;
  openFold(foldIndexOf(surface.reading.folds, block));
  drawFolds(surface);
}

/** Scrolls so that the head of the cursor is in view with a margin; a selection that fits is shown whole. */
export function bringIntoView(surface: ReaderSurface, scroller: HTMLElement, cursor: Cursor): void {
  const span = selectedSpan(cursor);
  const view = scroller.getBoundingClientRect();
  const rects = span === null ? [] : surface.rects(span);
  const head = surface.caretRect(cursor.head);
  const fits = rects.length > 0 && (rects.at(-1)?.bottom ?? 0) - (rects[0]?.top ?? 0) < view.height - 2 * scrollMarginPx;
  const top = fits ? rects[0]?.top : head?.top;
  const bottom = fits ? rects.at(-1)?.bottom : head?.bottom;
  if (top === undefined || bottom === undefined) return;
  if (top < view.top + scrollMarginPx) scroller.scrollTop += top - view.top - scrollMarginPx;
  else if (bottom > view.bottom - scrollMarginPx) scroller.scrollTop += bottom - view.bottom + scrollMarginPx;
}

/** Brings a block to the middle of the view; twice, because paragraphs far away get their true height only when they come near. */
export function centreBlock(surface: ReaderSurface, block: number): void {
  const centre = (): void => surface.elementOf(block)?.scrollIntoView({ block: 'center' });
  centre();
  requestAnimationFrame(() => requestAnimationFrame(centre));
}
