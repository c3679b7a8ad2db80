import type { Article } from '../domain/article.js';
import type { ArticleId, TagId } from '../domain/ids.js';
import type { AttributionTag, ClaimTag } from '../domain/tag.js';
import { chainFrom, nestedAttributions, type Chain } from './chain.js';
import type { LedgerLookup } from './ledger-index.js';

/** Copies made of copies; a longer row is a circle made by a damaged case. */
const maxCopyDepth = 20;

/** The article a syndicated copy was made from, itself if it is none or its original is hidden. */
export function originalOf(article: Article | undefined, index: LedgerLookup): Article | undefined {
  let original = article;
  for (let depth = 0; depth < maxCopyDepth && original?.copyOf != null; depth += 1) {
    const next = index.articles.get(original.copyOf);
    if (next === undefined) break;
    original = next;
  }
  return original;
}

/** Equal for an article and all copies of it, also where the original itself is hidden. */
export function storyOf(articleId: ArticleId, index: LedgerLookup): ArticleId {
  const original = originalOf(index.articles.get(articleId), index);
  return original?.copyOf ?? original?.id ?? articleId;
}

/**
 * Whom a claim goes back to, outermost first: the appearance's own attributions, else those its story names in another
 * of its articles.
 *
 * Copies are one text, so what is attributed in one of them is attributed in all, and a passage somebody tagged bare
 * would otherwise count as a further voice. That holds for a bare passage of the original too, but for one case: where
 * the original itself also attributes the claim, the two were told apart inside one text, and its own voice stands.
 */
export function attributionsOf(appearance: ClaimTag, index: LedgerLookup): AttributionTag[] {
  const own = nestedAttributions(appearance.attributionId, index);
  return own.length > 0 ? own : nestedAttributions(attributionOfStory(appearance, index), index);
}

function attributionOfStory(appearance: ClaimTag, index: LedgerLookup): TagId | null {
  if (appearance.claimId === null) return null;
  const story = storyOf(appearance.articleId, index);
  const attributed = (index.appearances.get(appearance.claimId) ?? []).filter(
    (other) => other.stance === appearance.stance && storyOf(other.articleId, index) === story && nestedAttributions(other.attributionId, index).length > 0,
  );
  const inOriginal = attributed.find((other) => index.articles.get(other.articleId)?.copyOf === null);
  if (inOriginal !== undefined) return inOriginal.articleId === appearance.articleId ? null : inOriginal.attributionId;
  return attributed.find((other) => other.articleId !== appearance.articleId)?.attributionId ?? null;
}

/** The chain of an appearance as its story tells it: a bare passage of a copy goes back to whom the story names. */
export function chainOfAppearance(appearance: ClaimTag, index: LedgerLookup): Chain {
  return chainFrom(appearance.articleId, attributionsOf(appearance, index), index);
}
