import { useEffect, useLayoutEffect } from 'react';
import { usePlace } from '../../state/place-store.js';
import { blockIndexAt } from './offset-map.js';
import { centreBlock, keepCursor, showBlock } from './reading-cursor.js';
import type { ReaderSurface } from './reader-surface.js';
import { useReader } from './reader-store.js';
import { caretAt } from './reading-steps.js';

/** Brings a passage that was asked for into view, once; keeps the place of the view while the reader is away. */
export function useReaderPlace(surface: ReaderSurface | null, scroller: HTMLElement | null): void {
  const goal = usePlace((state) => state.goal);

  useLayoutEffect(() => {
    if (surface === null || scroller === null) return;
    const { topBlock, cursor } = useReader.getState();
    if (topBlock !== null) surface.elementOf(topBlock)?.scrollIntoView({ block: 'start' });
    else if (cursor.head > 0) centreBlock(surface, blockIndexAt(surface.reading.blocks, cursor.head));
    return () => {
      if (useReader.getState().reading === surface.reading) useReader.setState({ topBlock: topBlockOf(surface, scroller) });
    };
  }, [surface, scroller]);

  useEffect(() => {
    if (surface === null || goal === null || goal.articleId !== surface.reading.article.id) return;
    if (useReader.getState().goalSeen === goal) return;
    const { span } = goal;
    const isPlace = span.end - span.start <= 1;
    const cursor = isPlace ? caretAt(span.start) : { anchor: span.start, head: span.end };
    useReader.setState({ goalSeen: goal, focusWanted: 'reader' });
    keepCursor(cursor);
    showBlock(surface, span.start);
    centreBlock(surface, blockIndexAt(surface.reading.blocks, span.start));
    surface.select(cursor);
  }, [surface, goal]);
}

/** The first block that reaches into the view. */
function topBlockOf(surface: ReaderSurface, scroller: HTMLElement): number | null {
  const { top } = scroller.getBoundingClientRect();
  if (scroller.scrollTop === 0) return null;
  for (const block of surface.reading.blocks.keys()) {
    const rect = surface.elementOf(block)?.getBoundingClientRect();
    if (rect !== undefined && rect.height > 0 && rect.bottom > top) return block;
  }
  return null;
}
