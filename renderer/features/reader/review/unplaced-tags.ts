import { useMemo } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.js';
import { inReadingOrder } from '../../../../shared/domain/tag-nesting.js';
import type { Tag } from '../../../../shared/domain/tag.js';
import { useCase } from '../../../state/case-store.js';

/** The tags of an article that have no certain place in its present text. */
export interface UnplacedTags {
  readonly review: readonly Tag[];
  readonly orphans: readonly Tag[];
}

/** Both lists as one reads: by where the tags stood. */
export function useUnplacedTags(articleId: ArticleId | null): UnplacedTags {
  const tags = useCase((state) => state.tags);
  return useMemo(() => {
    const unplaced = inReadingOrder([...tags.values()].filter((tag) => tag.articleId === articleId && tag.unplaced !== undefined));
    return { review: unplaced.filter((tag) => tag.unplaced?.state === 'review'), orphans: unplaced.filter((tag) => tag.unplaced?.state === 'orphan') };
  }, [tags, articleId]);
}
