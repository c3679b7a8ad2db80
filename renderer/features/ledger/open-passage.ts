import { spanAround } from '../../../shared/domain/passage.js';
import type { Tag } from '../../../shared/domain/tag.js';
import { showPassage } from '../../state/place-store.js';

/** Opens the article at what a tag holds, and leaves a stop to come back to. */
export function openPassage(tag: Tag): void {
  const span = spanAround(tag.content);
  if (span !== null) showPassage(tag.articleId, span, tag.id);
}
