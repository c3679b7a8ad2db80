import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import type { SimilarStatement } from '../../../shared/analysis/similar-statements.js';
import { metaOf } from '../../../shared/domain/article.js';
import { dismissalKey, type Dismissal } from '../../../shared/domain/dismissal.js';
import { piecesWords } from '../../../shared/domain/passage.js';
import type { ClaimTag } from '../../../shared/domain/tag.js';
import { groupingText } from '../../../shared/strings/analysis.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import type { Suggestion } from './SuggestionList.js';

/** A passage elsewhere that may belong under a claim. */
export interface StatementSuggestion extends Suggestion {
  readonly tag: ClaimTag;
  /** The two passages that are alike. */
  readonly about: readonly string[];
}

/** Passages under other claims, or under none, that may say what a claim says, without declined ones. */
export function statementSuggestions(similar: readonly SimilarStatement[], index: LedgerIndex, dismissals: Iterable<Dismissal>): StatementSuggestion[] {
  const declined = new Set([...dismissals].map(({ kind, about }) => dismissalKey(kind, about)));
  return similar.filter((one) => !declined.has(dismissalKey('same-claim', pairOf(one)))).map((one) => suggestionFrom(one, index));
}

function suggestionFrom(one: SimilarStatement, index: LedgerIndex): StatementSuggestion {
  const { other, why } = one;
  const article = index.articles.get(other.articleId);
  const claim = other.claimId === null ? undefined : index.claims.get(other.claimId);
  const outlet = article === undefined ? '' : (metaOf(article).outlet ?? article.fileName);
  return {
    key: pairOf(one).join('-'),
    title: ledgerStrings.statementTitle(piecesWords(other.content), outlet, claim?.ordinal ?? null),
    why: groupingText(why),
    tag: other,
    about: pairOf(one),
  };
}

function pairOf({ appearance, other }: SimilarStatement): readonly string[] {
  return [appearance.id, other.id];
}
