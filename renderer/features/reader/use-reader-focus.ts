import { useEffect, useLayoutEffect } from 'react';
import { useReader } from './reader-store.js';
import type { ReaderSurface } from './reader-surface.js';

/** Takes the focus when the text should have it; coming back by keyboard puts the page's selection to the cursor again. */
export function useReaderFocus(surface: ReaderSurface | null): void {
  const focusWanted = useReader((state) => state.focusWanted);
  useEffect(() => {
    if (surface === null || focusWanted !== 'reader') return;
    useReader.setState({ focusWanted: null });
    surface.root.focus({ preventScroll: true });
  }, [surface, focusWanted]);

  useEffect(() => {
    // Nothing else has the focus when the view was changed by key: reading goes on at once.
    if (surface !== null && document.activeElement === document.body) surface.root.focus({ preventScroll: true });
  }, [surface]);

  useLayoutEffect(() => {
    // Paragraphs drawn anew have lost the page's selection: before it is followed there, it goes back to the cursor.
    if (surface !== null && document.activeElement === surface.root) surface.select(useReader.getState().cursor);
  }, [surface]);

  useEffect(() => {
    if (surface === null) return;
    const { root } = surface;
    let byPointer = false;
    const press = (): void => {
      byPointer = true;
    };
    const release = (): void => {
      byPointer = false;
    };
    const restore = (event: FocusEvent): void => {
      if (!byPointer && event.target === root) surface.select(useReader.getState().cursor);
    };
    root.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    root.addEventListener('focusin', restore);
    return () => {
      root.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      root.removeEventListener('focusin', restore);
    };
  }, [surface]);
}
