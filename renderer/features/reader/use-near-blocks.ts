import { useEffect, useState } from 'react';
import type { ReaderSurface } from './reader-surface.js';

/** How far beyond the viewport tags are drawn, so that scrolling finds them there. */
const marginPx = 600;

/** The blocks in or near the viewport; the rest of a long article costs nothing. */
export function useNearBlocks(surface: ReaderSurface | null, scroller: HTMLElement | null): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    if (surface === null || scroller === null) return;
    const present = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const block = Number((target as HTMLElement).dataset['block']); // Only blocks are observed.
          if (isIntersecting) present.add(block);
          else present.delete(block);
        }
        setNear(new Set(present));
      },
      { root: scroller, rootMargin: `${marginPx}px 0px` },
    );
    for (const block of surface.reading.blocks.keys()) {
      const element = surface.elementOf(block);
      if (element !== null) observer.observe(element);
    }
    return () => {
      observer.disconnect();
      setNear(new Set());
    };
  }, [surface, scroller]);
  return near;
}
