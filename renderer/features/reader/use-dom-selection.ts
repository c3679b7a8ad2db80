import { useEffect } from 'react';
import { keepCursor } from './reading-cursor.js';
import type { ReaderSurface } from './reader-surface.js';
import { useReader } from './reader-store.js';

/** Follows the page's own selection: the mouse, a screen reader or "select all" move the reading cursor too. */
export function useDomSelection(surface: ReaderSurface | null): void {
  useEffect(() => {
    if (surface === null) return;
    const follow = (): void => {
      const selection = document.getSelection();
      const cursor = selection === null ? null : surface.cursorFrom(selection);
      const before = useReader.getState().cursor;
      if (cursor === null || (cursor.anchor === before.anchor && cursor.head === before.head)) return;
      keepCursor(cursor);
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [surface]);
}
