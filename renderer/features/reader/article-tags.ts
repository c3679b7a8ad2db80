import { useMemo } from 'react';
import type { ArticleId, TagId } from '../../../shared/domain/ids.js';
import { tagsAt } from '../../../shared/domain/tag-nesting.js';
import { isPlaced, type Tag } from '../../../shared/domain/tag.js';
import { useCase } from '../../state/case-store.js';
import { usePlace } from '../../state/place-store.js';
import { useReader } from './reader-store.js';

const none: readonly Tag[] = [];

/** The tags of an article that stand in its present text, in the order they were made; the others are in the review list. */
export function useArticleTags(articleId: ArticleId | null): readonly Tag[] {
  const tags = useCase((state) => state.tags);
  return useMemo(() => (articleId === null ? none : tagsOfArticle(tags, articleId)), [tags, articleId]);
}

/** The tag that is selected, if it lies in the open article. */
export function useSelectedTag(): Tag | null {
  const tagId = usePlace((state) => state.tagId);
  const articleId = usePlace((state) => state.articleId);
  const tag = useCase((state) => (tagId === null ? undefined : state.tags.get(tagId)));
  return tag !== undefined && tag.articleId === articleId && isPlaced(tag) ? tag : null;
}

/** The tags at the reader's point, innermost first; the selected one is always among them. */
export function useTagsHere(): readonly Tag[] {
  const articleId = usePlace((state) => state.articleId);
  const tags = useArticleTags(articleId);
  const selected = useSelectedTag();
  const point = useReader((state) => state.point);
  return useMemo(() => tagsHere(tags, point, selected), [tags, point, selected]);
}

/** The same, asked once. */
export function currentTagsHere(): readonly Tag[] {
  return tagsHere(currentTags(), useReader.getState().point, selectedTag());
}

/** The tags of the open article now. */
export function currentTags(): readonly Tag[] {
  const { articleId } = usePlace.getState();
  return articleId === null ? none : tagsOfArticle(useCase.getState().tags, articleId);
}

/** The selected tag now. */
export function selectedTag(): Tag | null {
  const { tagId, articleId } = usePlace.getState();
  const tag = tagId === null ? undefined : useCase.getState().tags.get(tagId);
  return tag !== undefined && tag.articleId === articleId && isPlaced(tag) ? tag : null;
}

function tagsHere(tags: readonly Tag[], point: number, selected: Tag | null): readonly Tag[] {
  const here = tagsAt(point, tags);
  return selected === null || here.some((tag) => tag.id === selected.id) ? here : [selected];
}

function tagsOfArticle(tags: ReadonlyMap<TagId, Tag>, articleId: ArticleId): Tag[] {
  return [...tags.values()].filter((tag) => tag.articleId === articleId && isPlaced(tag));
}
