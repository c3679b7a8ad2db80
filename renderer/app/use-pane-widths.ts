import { useState } from 'react';
import { prefer, usePreferences } from '../state/preferences-store.js';

/** Narrowest and widest a side pane gets, in pixels. */
export const paneLimitsPx = { library: { least: 200, most: 480 }, inspector: { least: 240, most: 520 } } as const;

type SidePane = keyof typeof paneLimitsPx;

/** A side pane's width: as it is dragged, else as it is kept. */
export function usePaneWidth(pane: SidePane): { readonly widthPx: number; readonly move: (widthPx: number) => void; readonly keep: (widthPx: number) => void } {
  const kept = usePreferences((preferences) => (pane === 'library' ? preferences.libraryWidth : preferences.inspectorWidth));
  const [moving, setMoving] = useState<number | null>(null);
  const keep = (widthPx: number): void => {
    setMoving(null);
    if (widthPx !== kept) void prefer(pane === 'library' ? { libraryWidth: widthPx } : { inspectorWidth: widthPx });
  };
  return { widthPx: moving ?? kept, move: setMoving, keep };
}
