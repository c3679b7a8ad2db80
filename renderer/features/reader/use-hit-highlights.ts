import { useEffect, useLayoutEffect } from 'react';
import type { Span } from '../../../shared/domain/passage.js';
import { clearHighlights, drawHighlights } from './draw-highlights.js';
import type { ReaderSurface } from './reader-surface.js';
import type { HighlightName } from './tag-highlights.js';

const names: readonly HighlightName[] = ['found', 'found-now'];

/** Marks places in the article, the present one apart; all marks are gone when nobody marks any more. */
export function useHitHighlights(surface: ReaderSurface, near: ReadonlySet<number>, { hits, now }: { readonly hits: readonly Span[]; readonly now: Span | null }): void {
  useLayoutEffect(() => {
    const spans = new Map([['found', hits], ['found-now', now === null ? [] : [now]]] as const);
    drawHighlights(surface, { spans, names, near });
  }, [surface, hits, now, near]);
  useEffect(() => () => clearHighlights(names), []);
}
