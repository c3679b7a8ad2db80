import { useEffect } from 'react';
import { taggableSuggestions } from '../../../../shared/attribution/open-suggestions.js';
import type { Suggestions } from '../../../../shared/attribution/suggestion.js';
import { metaOf, type Article } from '../../../../shared/domain/article.js';
import type { ArticleId } from '../../../../shared/domain/ids.js';
import { call } from '../../../app/api.js';
import { recordOf } from '../../../state/notices.js';
import { readingOf, useReader } from '../reader-store.js';
import { clearSuggestions, useSuggestions } from './suggestion-store.js';

/** Asks for the suggestions of the open article once its words have been painted; asked anew for another reading, language or date. */
export function useSuggestionsOf(article: Article): void {
  const { id } = article;
  const readWith = useReader((state) => state.readWith);
  const { language, published } = metaOf(article);
  const date = published?.iso ?? '';
  useEffect(() => {
    clearSuggestions('looking');
    let isWanted = true;
    const stop = afterPaint(() => {
      void found(id).then((suggestions) => {
        if (isWanted) takeIn(suggestions, { id, readWith });
      });
    });
    return () => {
      isWanted = false;
      stop();
      clearSuggestions('none');
    };
  }, [id, readWith, language, date]);
}

/** Asks once more after a failure. */
export function lookAgain(): void {
  const { reading, readWith } = useReader.getState();
  if (reading === null) return;
  clearSuggestions('looking');
  const { id } = reading.article;
  void found(id).then((suggestions) => {
    if (useReader.getState().readWith === readWith && readingOf(id) !== null) takeIn(suggestions, { id, readWith });
  });
}

/** `null` where none could be made: the article is read and tagged without them, and its head says so. */
async function found(id: ArticleId): Promise<Suggestions | null> {
  try {
    return await call('suggestions:for-article', { id });
  } catch (thrown) {
    // A case that is left while they are looked for wants none.
    return recordOf(thrown).code === 'no-case' ? { rules: 'english', attributions: [], claims: [] } : null;
  }
}

function takeIn(suggestions: Suggestions | null, { id, readWith }: { readonly id: ArticleId; readonly readWith: string }): void {
  const article = readingOf(id)?.article;
  if (suggestions === null || article === undefined) {
    useSuggestions.setState({ status: 'failed' });
    return;
  }
  useSuggestions.setState({ status: 'ready', found: { articleId: id, readWith, suggestions: taggableSuggestions(suggestions, article) } });
}

/** Runs after the next frame is on the screen; returns what takes it back. */
function afterPaint(run: () => void): () => void {
  let second = 0;
  const first = requestAnimationFrame(() => {
    second = requestAnimationFrame(run);
  });
  return () => {
    cancelAnimationFrame(first);
    cancelAnimationFrame(second);
  };
}
