import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import type { GroupingSuggestion } from '../../../shared/analysis/similar-statements.js';
import { metaOf } from '../../../shared/domain/article.js';
import { dismissalKey, type Dismissal } from '../../../shared/domain/dismissal.js';
import type { ClaimId } from '../../../shared/domain/ids.js';
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

/** Passages under other claims, or under none, that may say what this claim says; each once, without declined ones. */
export function statementSuggestions(
  claimId: ClaimId,
  groupings: readonly GroupingSuggestion[],
  { index, dismissals }: { readonly index: LedgerIndex; readonly dismissals: Iterable<Dismissal> },
): StatementSuggestion[] {
  const declined = new Set([...dismissals].map(({ kind, about }) => dismissalKey(kind, about)));
  const found = new Map<string, StatementSuggestion>();
  for (const grouping of groupings) {
    const tag = index.claimTags.get(grouping.claims[0] === claimId ? grouping.b : grouping.a);
    if (!grouping.claims.includes(claimId) || tag === undefined || tag.claimId === claimId) continue;
    const about = [grouping.a, grouping.b];
    if (!found.has(tag.id) && !declined.has(dismissalKey('same-claim', about))) found.set(tag.id, suggestionFrom(tag, grouping, index));
  }
  return [...found.values()];
}

function suggestionFrom(tag: ClaimTag, { a, b, why }: GroupingSuggestion, index: LedgerIndex): StatementSuggestion {
  const article = index.articles.get(tag.articleId);
  const claim = tag.claimId === null ? undefined : index.claims.get(tag.claimId);
  const outlet = article === undefined ? '' : (metaOf(article).outlet ?? article.fileName);
  return {
    key: `${a}-${b}`,
    title: ledgerStrings.statementTitle(piecesWords(tag.content), outlet, claim?.ordinal ?? null),
    why: groupingText(why),
    tag,
    about: [a, b],
  };
}
