import { useLayoutEffect, useState } from 'react';
import type { ReaderSurface } from './reader-surface.js';
import { useReader } from './reader-store.js';

interface CaretProps {
  readonly surface: ReaderSurface;
  readonly column: HTMLElement;
  readonly layout: number;
}

/** The reading cursor where nothing is selected: text that cannot be edited has no caret of its own. */
export function Caret({ surface, column, layout }: CaretProps) {
  const { anchor, head } = useReader((state) => state.cursor);
  const openFolds = useReader((state) => state.openFolds);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number; readonly height: number } | null>(null);
  useLayoutEffect(() => {
    const rect = anchor === head ? surface.caretRect(head) : null;
    const origin = column.getBoundingClientRect();
    setPlace(rect === null ? null : { left: rect.left - origin.left, top: rect.top - origin.top, height: rect.height });
  }, [surface, column, anchor, head, layout, openFolds]);
  return place === null ? null : <i className="reader-caret" aria-hidden="true" style={place} />;
}
