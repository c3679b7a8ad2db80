import type { ClaimAnalysis, LedgerAnalysis } from '../analysis/analyse-ledger.js';
import type { LedgerIndex } from '../analysis/ledger-index.js';
import type { CitationTarget } from '../domain/briefing.js';
import type { ArticleId } from '../domain/ids.js';
import { spansOverlap, type Passage } from '../domain/passage.js';
import type { ClaimTag } from '../domain/tag.js';

/** The article a citation leads to; `null` where it is gone. */
export function citedArticle(target: CitationTarget, index: LedgerIndex): ArticleId | null {
  if (target.kind !== 'appearance') return index.articles.has(target.articleId) ? target.articleId : null;
  return index.claimTags.get(target.appearanceId)?.articleId ?? null;
}

/** The passages a citation leads to; none for an article as a whole, or where the tag is gone. */
export function citedPieces(target: CitationTarget, index: LedgerIndex): readonly Passage[] {
  switch (target.kind) {
    case 'appearance':
      return index.claimTags.get(target.appearanceId)?.content ?? [];
    case 'passage':
      return [target.passage];
    case 'article':
      return [];
  }
}

/** The appearances a citation stands for: the one it names, or those whose words its passage shares. */
export function citedAppearances(target: CitationTarget, index: LedgerIndex): readonly ClaimTag[] {
  if (target.kind === 'article') return [];
  if (target.kind === 'appearance') return [index.claimTags.get(target.appearanceId)].filter((tag) => tag !== undefined);
  const { articleId, passage } = target;
  return [...index.claimTags.values()].filter((tag) => tag.articleId === articleId && tag.content.some((piece) => spansOverlap(piece, passage)));
}

/** The claims that some citations carry, each once. */
export function citedClaims(targets: readonly CitationTarget[], analysis: LedgerAnalysis): ClaimAnalysis[] {
  const ids = new Set(targets.flatMap((target) => citedAppearances(target, analysis.index).flatMap(({ claimId }) => claimId ?? [])));
  return [...ids].flatMap((id) => analysis.claims.get(id) ?? []);
}
