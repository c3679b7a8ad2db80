import { useMemo } from 'react';
import { hitsInArticle } from '../../../shared/search/article-passages.js';
import { parseQuery } from '../../../shared/search/parse-query.js';
import { searchStrings as strings } from '../../../shared/strings/search.js';
import { hideHits } from '../../state/search-hits.js';
import { HitBar } from './HitBar.js';
import { moveCursor } from './reading-cursor.js';
import { neighbourHit } from './find-in-text.js';
import type { ReaderSurface } from './reader-surface.js';
import { useReader } from './reader-store.js';
import { useHitHighlights } from './use-hit-highlights.js';
import { useStepKey } from './use-step-key.js';

interface SearchHitsProps {
  readonly surface: ReaderSurface;
  readonly scroller: HTMLElement;
  readonly near: ReadonlySet<number>;
  /** The query that led to this article. */
  readonly words: string;
}

/** The places that a search across the case found in this article: all marked, the one at the cursor apart; F4 steps. */
export function SearchHits({ surface, scroller, near, words }: SearchHitsProps) {
  const { text, regions } = surface.reading.article;
  const hits = useMemo(() => {
    const { node } = parseQuery(words);
    return node === null ? [] : hitsInArticle(node, text, regions);
  }, [words, text, regions]);
  const point = useReader((state) => state.point);
  const at = hits.findIndex(({ start, end }) => start <= point && point < end);
  useHitHighlights(surface, near, { hits, now: hits[at] ?? null });
  const step = (direction: 1 | -1): void => {
    const hit = neighbourHit(hits, useReader.getState().point, direction);
    if (hit === null) return;
    moveCursor(surface, scroller, { anchor: hit.start, head: hit.end });
    useReader.setState({ focusWanted: 'reader' });
  };
  useStepKey('F4', step);
  const close = (): void => {
    hideHits();
    useReader.setState({ focusWanted: 'reader' });
  };
  return (
    <HitBar label={strings.hitsRegion} at={at} count={hits.length} none={strings.hitsNone} keys={{ next: 'F4', previous: 'Shift F4', close: 'Esc' }} onStep={step} onClose={close}>
      <span className="clip q2 words" dir="auto">{strings.hitsOf(words.trim())}</span>
    </HitBar>
  );
}
