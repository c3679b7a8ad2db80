import { useMemo } from 'react';
import type { ArticleId } from '../../../shared/domain/ids.js';
import { useCase } from '../../state/case-store.js';

/** How many tags each article has. */
export function useTagCounts(): ReadonlyMap<ArticleId, number> {
  const tags = useCase((state) => state.tags);
  return useMemo(() => {
    const counts = new Map<ArticleId, number>();
    for (const tag of tags.values()) counts.set(tag.articleId, (counts.get(tag.articleId) ?? 0) + 1);
    return counts;
  }, [tags]);
}
