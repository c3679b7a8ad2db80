import { useCallback, useEffect, useRef, type PointerEvent as ReactPointerEvent } from 'react';

/** What a drag of something along the words does. */
export interface EdgeDrag<Thing> {
  /** The offset of the text under a point of the window; `null` beside the words. */
  readonly offsetAt: (x: number, y: number) => number | null;
  readonly onMove: (thing: Thing, offset: number) => void;
  /** Ends it; `null` when it was given up with Escape, or never reached a word. */
  readonly onDrop: (thing: Thing, offset: number | null) => void;
}

/** Begins a drag with the pointer that was pressed; it ends when the pointer is let go of, Escape gives it up. */
export function useEdgeDrag<Thing>(drag: EdgeDrag<Thing>): (thing: Thing, event: ReactPointerEvent) => void {
  const present = useRef(drag);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => {
    present.current = drag;
  });
  useEffect(() => () => stop.current(), []);
  return useCallback((thing, event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    stop.current();
    stop.current = follow(thing, present);
  }, []);
}

/** Listens on the window, so that the pointer may leave the handle; returns what takes the listeners off. */
function follow<Thing>(thing: Thing, present: { readonly current: EdgeDrag<Thing> }): () => void {
  let offset: number | null = null;
  const end = new AbortController();
  const drop = (at: number | null): void => {
    end.abort();
    present.current.onDrop(thing, at);
  };
  const on = { signal: end.signal, capture: true };
  window.addEventListener('pointermove', ({ clientX, clientY }) => {
    offset = present.current.offsetAt(clientX, clientY) ?? offset;
    if (offset !== null) present.current.onMove(thing, offset);
  }, on);
  window.addEventListener('pointerup', () => drop(offset), on);
  window.addEventListener('pointercancel', () => drop(null), on);
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    drop(null);
  }, on);
  return () => end.abort();
}
