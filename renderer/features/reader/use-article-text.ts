import { useEffect } from 'react';
import { metaOf, type Article } from '../../../shared/domain/article.js';
import { call } from '../../app/api.js';
import { notifyError } from '../../app/actions.js';
import { usePlace } from '../../state/place-store.js';
import { isBlockShown } from './fold-visibility.js';
import { blockIndexAt } from './offset-map.js';
import { clearReading, readingOf, showReading } from './reader-store.js';
import { articleEdge } from './reading-steps.js';
import { readingTextOf, type ReadingText } from './reading-text.js';

/** Keeps the open article's text on the screen; asked again when `attempt` counts up. */
export function useArticleText(article: Article | null, attempt: number): void {
  const id = article?.id ?? null;
  const language = article === null ? null : metaOf(article).language;
  useEffect(() => {
    if (id === null) {
      clearReading('none');
      return;
    }
    if (readingOf(id) !== null) return;
    clearReading('loading');
    let isWanted = true;
    call('articles:open', { id })
      .then((text) => {
        if (!isWanted) return;
        const reading = readingTextOf(text, language);
        showReading(reading, startOffset(reading, usePlace.getState().articleOffset));
      })
      .catch((thrown: unknown) => {
        if (!isWanted) return;
        clearReading('failed');
        notifyError(thrown);
      });
    return () => {
      isWanted = false;
    };
  }, [id, language, attempt]);
}

/** Where the cursor was, or the first word that is shown: a cursor in folded text could not be seen. */
function startOffset(reading: ReadingText, kept: number): number {
  if (isBlockShown(reading, blockIndexAt(reading.blocks, kept))) return kept;
  return articleEdge({ reading, isShown: (block) => isBlockShown(reading, block) }, -1);
}
