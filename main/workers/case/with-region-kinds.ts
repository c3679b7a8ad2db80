import type { Article, ArticleText } from '../../../shared/domain/article.js';
import { bodyOf } from '../../../shared/domain/paragraph.js';
import { spansOverlap } from '../../../shared/domain/passage.js';
import {
  decidedKinds, foldedKinds, holdsWholeRegions, maxRegionDecisions, regionsWithKinds, type Region, type RegionDecisionPatch,
} from '../../../shared/domain/region.js';
import { piecesOf } from '../../../shared/domain/tag-nesting.js';
import { isPlaced, type Tag } from '../../../shared/domain/tag.js';
import { AppError } from '../../../shared/errors.js';
import { wordCount } from '../../../shared/import/words.js';

/** What a decision on kinds is checked against. */
interface DecidedArticle {
  /** The text with its regions as they were found. */
  readonly found: ArticleText;
  /** All tags of the article. */
  readonly tags: readonly Tag[];
}

/**
 * The article after decisions on what its regions are, its words counted again.
 *
 * @throws {AppError} `input-invalid` when a span cuts a region in two, or words with a tag would be folded away
 */
export function withRegionKinds(before: Article, given: readonly RegionDecisionPatch[], { found, tags }: DecidedArticle): Article {
  const cut = given.find((span) => !holdsWholeRegions(span, found.regions));
  if (cut !== undefined) throw new AppError('input-invalid', { why: 'regions-cut', start: cut.start, end: cut.end });
  const regionKinds = decidedKinds(before.regionKinds, given);
  if (regionKinds.length > maxRegionDecisions) throw new AppError('input-invalid', { why: 'too-many-decisions' });
  const present = regionsWithKinds(found.regions, before.regionKinds);
  const regions = regionsWithKinds(found.regions, regionKinds);
  assertNoTagsInside(regions.filter((region, at) => foldedKinds.includes(region.kind) && region.kind !== present[at]?.kind), tags);
  return { ...before, regionKinds, wordCount: wordCount(bodyOf(found.text, regions)) };
}

function assertNoTagsInside(folded: readonly Region[], tags: readonly Tag[]): void {
  const passages = tags.filter(isPlaced).flatMap((tag) => piecesOf(tag).map((piece) => piece.passage));
  const covered = folded.find((region) => passages.some((passage) => spansOverlap(region, passage)));
  if (covered !== undefined) throw new AppError('input-invalid', { why: 'tags-inside', start: covered.start, end: covered.end });
}
