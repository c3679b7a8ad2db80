import { useEffect, useState } from 'react';
import type { LexicalEditor } from 'lexical';

/** Where a block stands in the text, in px from its top. */
export interface BlockPlace {
  readonly top: number;
  readonly height: number;
}

/**
 * Where the blocks stand that something is drawn beside. Measured when they change and when the text's size does:
 * a key that breaks no new line measures nothing.
 *
 * @param wanted - ids of blocks; the same array while they stay the same
 */
export function useBlockPlaces(editor: LexicalEditor, wanted: readonly string[]): ReadonlyMap<string, BlockPlace> {
  const [places, setPlaces] = useState<ReadonlyMap<string, BlockPlace>>(new Map());
  useEffect(() => {
    let observer: ResizeObserver | null = null;
    const stop = editor.registerRootListener((root) => {
      observer?.disconnect();
      if (root === null) return;
      const measure = (): void => setPlaces(placesOf(root, wanted));
      observer = new ResizeObserver(measure);
      observer.observe(root);
    });
    return () => {
      stop();
      observer?.disconnect();
    };
  }, [editor, wanted]);
  return places;
}

function placesOf(root: HTMLElement, wanted: readonly string[]): ReadonlyMap<string, BlockPlace> {
  const places = new Map<string, BlockPlace>();
  for (const id of wanted) {
    const element = root.querySelector<HTMLElement>(`[data-block-id="${CSS.escape(id)}"]`);
    if (element !== null) places.set(id, { top: element.offsetTop, height: element.offsetHeight });
  }
  return places;
}
