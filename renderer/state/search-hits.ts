import { create } from 'zustand';
import type { ArticleId } from '../../shared/domain/ids.js';

/** The article that was opened from a search, and the query whose places are marked in it; `null` for none. */
interface SearchHits {
  readonly articleId: ArticleId | null;
  readonly words: string;
}

export const useSearchHits = create<SearchHits>(() => ({ articleId: null, words: '' }));

export function showHits(articleId: ArticleId, words: string): void {
  useSearchHits.setState({ articleId, words });
}

export function hideHits(): void {
  useSearchHits.setState({ articleId: null, words: '' });
}
