import type { Article } from '../../../../shared/domain/article.js';
import { reviewStrings } from '../../../../shared/strings/review.js';
import { openReview } from '../../../state/review-store.js';
import { WarningCircleIcon } from '../../../ui/icons.js';
import { useUnplacedTags } from './unplaced-tags.js';

/** In the article's head: how many tags wait for a place, and the way to them. */
export function ReviewMark({ article }: { readonly article: Article }) {
  const { review, orphans } = useUnplacedTags(article.id);
  if (review.length + orphans.length === 0) return null;
  return (
    <span className="reader-syndicated">
      <WarningCircleIcon className="icon s12" aria-hidden="true" />
      <button type="button" className="link" onClick={() => openReview()}>
        {reviewStrings.mark(review.length, orphans.length)}
      </button>
    </span>
  );
}
