import { useEffect } from 'react';
import { metaOf, type Article } from '../../../shared/domain/article.js';
import { call } from '../../app/api.js';
import { notifyError } from '../../state/notices.js';
import { usePlace } from '../../state/place-store.js';
import { isBlockShown } from './fold-visibility.js';
import { blockIndexAt } from './offset-map.js';
import { clearReading, kindsKey, readingOf, showReading, showReadingAgain, useReader } from './reader-store.js';
import { articleEdge } from './reading-steps.js';
import { readingTextOf, type ReadingText } from './reading-text.js';

/** Keeps the open article's text on the screen; asked again when `attempt` counts up or kinds of regions change. */
export function useArticleText(article: Article | null, attempt: number): void {
  const id = article?.id ?? null;
  const language = article === null ? null : metaOf(article).language;
  const kinds = article === null ? '' : kindsKey(article);
  useEffect(() => {
    if (id === null) {
      clearReading('none');
      return;
    }
    if (readingOf(id) === null) clearReading('loading');
    else if (useReader.getState().readWith === kinds) return;
    let isWanted = true;
    call('articles:open', { id })
      .then((text) => {
        if (!isWanted) return;
        const reading = readingTextOf(text, language);
        if (readingOf(id)?.article.text !== text.text) showReading(reading, kinds, startOffset(reading, usePlace.getState().articleOffset));
        else showReadingAgain(reading, kinds);
      })
      .catch((thrown: unknown) => {
        if (!isWanted) return;
        clearReading('failed');
        notifyError(thrown);
      });
    return () => {
      isWanted = false;
    };
  }, [id, language, kinds, attempt]);
}

/** Where the cursor was, or the first word that is shown: a cursor in folded text could not be seen. */
function startOffset(reading: ReadingText, kept: number): number {
  if (isBlockShown(reading, blockIndexAt(reading.blocks, kept))) return kept;
  return articleEdge({ reading, isShown: (block) => isBlockShown(reading, block) }, -1);
}
